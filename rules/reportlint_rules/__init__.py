"""The core pack: the rules that ship with reportlint, one file each, found by walking this folder."""
