"""The small words of English: passages that share nothing else share nothing."""

SMALL = frozenset(
    "a an the of in on for to and or with by from as at into new is are was were be been being has have "
    "had can could may might will would that which this these those its it they their them such also not "
    "but more most than some any all each other both between within through about over under who what how "
    "where when while if so no nor do does did there here then only very".split()
)
