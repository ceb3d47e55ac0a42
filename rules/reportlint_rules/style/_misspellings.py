"""Frequent misspellings of English words that are no other word, no name and no term of computing."""

_TABLE = """
    accomodate:accommodate accomodated:accommodated accomodates:accommodates accomodating:accommodating
    accomodation:accommodation accross:across acheive:achieve acheived:achieved acheivement:achievement
    acheives:achieves acheiving:achieving acommodate:accommodate adressed:addressed adressing:addressing
    aggresive:aggressive agreeement:agreement agreemnt:agreement algorihm:algorithm algorithim:algorithm
    algorithmn:algorithm algoritm:algorithm algoritms:algorithms algorthm:algorithm algorythm:algorithm
    allready:already allways:always alreday:already alwasy:always analaysis:analysis analyis:analysis
    analysys:analysis anaylsis:analysis anlysis:analysis annoucement:announcement anounce:announce
    anouncement:announcement aplication:application aplications:applications apparant:apparent
    apparantly:apparently appearence:appearance applicaiton:application applicaitons:applications
    appliction:application appropiate:appropriate approprate:appropriate appropriatly:appropriately
    approriate:appropriate approximatley:approximately approximatly:approximately apropriate:appropriate
    aproximately:approximately aquire:acquire aquired:acquired aquisition:acquisition
    architechture:architecture architecure:architecture architecutre:architecture
    archtecture:architecture arguement:argument arguements:arguments artifical:artificial
    artifically:artificially asociated:associated assocation:association associtated:associated
    aswell:as_well asyncronous:asynchronous atempt:attempt atribute:attribute attemp:attempt
    attemps:attempts attibute:attribute attibutes:attributes autentication:authentication
    authenication:authentication authentcation:authentication avaiable:available availabe:available
    availabilty:availability availablity:availability availble:available availible:available
    avalability:availability avaliable:available avilable:available basicaly:basically basicly:basically
    beacuse:because beautifull:beautiful becasue:because becaus:because becouse:because becuase:because
    beetween:between begining:beginning beleive:believe beleived:believed beleives:believes
    benefical:beneficial beneficary:beneficiary benifit:benefit benifits:benefits betweeen:between
    betwen:between buisness:business busness:business bussiness:business capabilites:capabilities
    capabilties:capabilities capabilty:capability capablities:capabilities
    caracteristics:characteristics catagories:categories catagory:category cateogry:category
    chalenge:challenge chalenges:challenges challange:challenge challanges:challenges
    challeges:challenges charachter:character characterstics:characteristics
    charateristics:characteristics colaborate:collaborate colaboration:collaboration
    colaborative:collaborative collaberation:collaboration collegue:colleague collegues:colleagues
    commited:committed commitee:committee commiting:committing commitmment:commitment
    committment:commitment commuication:communication commuity:community communciation:communication
    communty:community comparision:comparison comparisions:comparisons comparsion:comparison
    compatability:compatibility compatable:compatible compatiblity:compatibility compeition:competition
    competative:competitive competetive:competitive complaince:compliance completly:completely
    compliace:compliance complience:compliance compnent:component componant:component
    componenets:components comprehensve:comprehensive comprehesive:comprehensive
    comunication:communication comunity:community concious:conscious conciously:consciously
    conection:connection confguration:configuration configration:configuration
    configuation:configuration configuraton:configuration congifuration:configuration
    conjuction:conjunction connecton:connection connnection:connection consciencious:conscientious
    consequeces:consequences consequenses:consequences considerd:considered considred:considered
    consistancy:consistency consistantly:consistently consistecy:consistency contoversial:controversial
    contraversial:controversial controled:controlled controling:controlling conveniant:convenient
    convienent:convenient convienient:convenient cooperatve:cooperative corelation:correlation
    coresponding:corresponding correponding:corresponding corresponing:corresponding coudl:could
    couldnt:couldn't critcal:critical criticial:critical critisism:criticism curently:currently
    curiousity:curiosity currenty:currently currrently:currently custumer:customer custumers:customers
    deatiled:detailed decemeber:December decison:decision decisons:decisions decsion:decision
    definately:definitely defination:definition definetly:definitely definitly:definitely
    definiton:definition definitons:definitions defintion:definition defintions:definitions
    delivary:delivery demonstates:demonstrates demostrate:demonstrate demostrated:demonstrated
    deparment:department departement:department depedencies:dependencies depedency:dependency
    dependancies:dependencies dependancy:dependency dependecies:dependencies dependecy:dependency
    dependencis:dependencies dependeny:dependency depenency:depency desciption:description
    descision:decision descripton:description desgined:designed desicion:decision desicions:decisions
    destory:destroy detemine:determine determin:determine develoment:development develope:develop
    developement:development developmet:development devlopment:development diagnosys:diagnosis
    didnt:didn't diferences:differences diferent:different diffcult:difficult diffent:different
    differnce:difference differnces:differences differnt:different difficulity:difficulty
    diffrence:difference diffrences:differences diffrent:different dificult:difficult
    dificulty:difficulty disadvantege:disadvantage disapointed:disappointed disapointing:disappointing
    disatvantage:disadvantage discription:description discusion:discussion discussons:discussions
    dissapear:disappear dissapoint:disappoint dissapointed:disappointed dissappear:disappear
    distirbuted:distributed distribtued:distributed distribuited:distributed docmentation:documentation
    documenation:documentation documentaion:documentation documention:documentation doesnt:doesn't
    domian:domain ecomonic:economic econmy:economy econonic:economic effeciency:efficiency
    effecient:efficient effecively:effectively effectivenes:effectiveness effectivly:effectively
    effectivness:effectiveness efficency:efficiency efficent:efficient efficently:efficiently
    efficiencey:efficiency embarass:embarrass embarrasing:embarrassing emision:emission
    emissons:emissions emmision:emission emmissions:emissions emperical:empirical emprical:empirical
    encorporate:incorporate encourge:encourage enhace:enhance enhacement:enhancement
    enhancment:enhancement enhancments:enhancements enought:enough entrepeneur:entrepreneur
    entrepreneurer:entrepreneur enviorment:environment enviroment:environment enviromental:environmental
    enviroments:environments environement:environment envrionment:environment equipement:equipment
    equiptment:equipment equivalant:equivalent equivelant:equivalent equivilent:equivalent
    esential:essential especiallly:especially especialy:especially espescially:especially
    essental:essential estabilish:establish establised:established ethcial:ethical evaluaton:evaluation
    evalutation:evaluation evalution:evaluation evaulation:evaluation exagerate:exaggerate
    exagerated:exaggerated excecute:execute excecution:execution excelent:excellent excellant:excellent
    excercise:exercise exection:execution exellent:excellent exercize:exercise exersice:exercise
    existance:existence expecially:especially experiance:experience experiece:experience
    experienc:experience experimantal:experimental experince:experience expirience:experience
    explaination:explanation explanaition:explanation explaning:explaining explicitely:explicitly
    explicitily:explicitly explictly:explicitly extenstion:extension extention:extension
    extentions:extensions extremly:extremely faciliate:facilitate facilites:facilities
    facillitate:facilitate familar:familiar febuary:February feburary:February finacial:financial
    finaly:finally financal:financial finanical:financial flexability:flexibility flexibilty:flexibility
    flexiblity:flexibility followign:following followng:following follwing:following folowing:following
    forcast:forecast forcasting:forecasting forcasts:forecasts foriegn:foreign formated:formatted
    formating:formatting fourty:forty foward:forward framewrok:framework framwork:framework
    framworks:frameworks freind:friend freinds:friends fucntion:function fucntions:functions
    funciton:function funcitons:functions functionalites:functionalities functionaly:functionally
    fundametal:fundamental fundemental:fundamental funtion:function funtions:functions furhter:further
    furthur:further futher:further futhermore:furthermore gaurantee:guarantee geneartion:generation
    generaing:generating generaly:generally generaton:generation genrate:generate goverment:government
    govermental:governmental goverments:governments governement:government guarentee:guarantee
    guarenteed:guaranteed guideance:guidance guidence:guidance hallucenation:hallucination
    halucination:hallucination halucinations:hallucinations happend:happened happenned:happened
    harrass:harass harrassment:harassment hasnt:hasn't havent:haven't heirarchical:hierarchical
    heirarchy:hierarchy hierachical:hierarchical hierachy:hierarchy hierarcy:hierarchy
    highlited:highlighted higlight:highlight higlights:highlights hypothsis:hypothesis idenitfy:identify
    identfy:identify identifed:identified identifer:identifier identifing:identifying
    immediatley:immediately immediatly:immediately immplementation:implementation
    implemenation:implementation implementaion:implementation implementating:implementing
    implementaton:implementation implemention:implementation implemeted:implemented implment:implement
    implmentation:implementation implmented:implemented imporant:important imporatnt:important
    importantce:importance importence:importance importent:important improtant:important
    improvemet:improvement improvment:improvement improvments:improvements imrpove:improve
    inacurate:inaccurate incoporate:incorporate incorperate:incorporate incrase:increase
    increasinly:increasingly increse:increase incresing:increasing indentify:identify
    independant:independent independantly:independently indicies:indices individul:individual
    indsutry:industry industy:industry indutry:industry inevitible:inevitable infact:in_fact
    infastructure:infrastructure infered:inferred infering:inferring infomation:information
    informaiton:information informaton:information informtion:information infrastrcture:infrastructure
    infrastrucure:infrastructure infrastucture:infrastructure infromation:information inital:initial
    initalize:initialize initally:initially initiatve:initiative inititative:initiative
    innaccurate:inaccurate innvoation:innovation innvoative:innovative inovation:innovation
    inovative:innovative insitution:institution inspite:in_spite instaled:installed
    installaton:installation insted:instead institue:institute instituion:institution
    instruciton:instruction instuctions:instructions integeration:integration integraion:integration
    integrationn:integration integraton:integration inteligence:intelligence inteligent:intelligent
    intellegence:intelligence intellgence:intelligence intelligense:intelligence intented:intended
    interchangable:interchangeable interferance:interference intergrate:integrate intergrated:integrated
    intergration:integration interpretaion:interpretation interupt:interrupt interuption:interruption
    intial:initial intialize:initialize intially:initially intoduction:introduction intrest:interest
    intresting:interesting introducion:introduction introductionn:introduction introdution:introduction
    investement:investment investigaton:investigation investmen:investment investmet:investment
    irrelevent:irrelevant irresistable:irresistible isnt:isn't janurary:January journies:journeys
    knowlege:knowledge laguage:language lanaguage:language langauge:language langauges:languages
    languge:language launchs:launches leagal:legal learnig:learning legislaton:legislation
    legitamate:legitimate legnth:length lengh:length lenght:length lenghts:lengths liason:liaison
    libaries:libraries libary:library libraires:libraries limitaions:limitations limitaton:limitation
    literture:literature litrature:literature machien:machine maintainance:maintenance
    maintainence:maintenance maintaing:maintaining maintainted:maintained maintenence:maintenance
    maintian:maintain managament:management managment:management manangement:management
    mangement:management mantain:maintain mantained:maintained manufactering:manufacturing
    manufacuring:manufacturing manufaturing:manufacturing maximium:maximum maxium:maximum
    measurment:measurement measurments:measurements mecanism:mechanism mechanisim:mechanism
    mechansim:mechanism mechansims:mechanisms messsage:message methdology:methodology
    methodolgy:methodology minimun:minimum miniumum:minimum mispell:misspell mispelled:misspelled
    mispelling:misspelling mitgate:mitigate mititgate:mitigate modifcation:modification modifed:modified
    monitering:monitoring monitorring:monitoring mulitple:multiple multipe:multiple multple:multiple
    mutliple:multiple naturaly:naturally navagation:navigation neccesary:necessary neccessary:necessary
    neccessity:necessity necesary:necessary necessery:necessary neglible:negligible
    negligable:negligible neigbor:neighbor neigborhood:neighborhood nessecary:necessary
    nessesary:necessary noticable:noticeable novemeber:November nubmer:number obsticle:obstacle
    obsticles:obstacles ocassionally:occasionally occassion:occasion occassional:occasional
    occassionally:occasionally occurance:occurrence occurances:occurrences occured:occurred
    occurence:occurrence occurences:occurrences occuring:occurring ocotber:October offical:official
    offically:officially officaly:officially operaton:operation operatonal:operational
    opertaion:operation oportunities:opportunities oportunity:opportunity opperation:operation
    opportunites:opportunities opportuntiy:opportunity oppurtunities:opportunities
    oppurtunity:opportunity optimiation:optimization optimizaton:optimization optimzation:optimization
    optimze:optimize optimzed:optimized optmization:optimization organizaton:organization
    organiztion:organization organziation:organization orgin:origin orginal:original
    orginally:originally orginization:organization orgnization:organization originaly:originally
    origional:original orignal:original overwelmed:overwhelmed overwelming:overwhelming owerful:powerful
    parallell:parallel paramater:parameter paramaters:parameters paramter:parameter paramters:parameters
    paremeter:parameter paremeters:parameters parmeter:parameter parmeters:parameters parrallel:parallel
    partcipants:participants parternship:partnership partialy:partially particpants:participants
    particpate:participate particularily:particularly particulary:particularly partnerhsip:partnership
    peformance:performance peice:piece peices:pieces perfomance:performance perfomed:performed
    performace:performance performence:performance permanant:permanent permanantly:permanently
    permision:permission permisions:permissions permissons:permissions perpective:perspective
    persective:perspective personel:personnel personell:personnel persuation:persuasion
    pertubation:perturbation pertubations:perturbations pharmacutical:pharmaceutical
    phenomenom:phenomenon phenomenum:phenomenon phenomonon:phenomenon polical:political
    polticial:political popluation:population popularaty:popularity populaton:population
    posession:possession posibility:possibility possesion:possession possibilites:possibilities
    possibilty:possibility possiblities:possibilities possiblity:possibility potental:potential
    potentally:potentially potentialy:potentially potentional:potential practicioner:practitioner
    practicle:practical practioner:practitioner practioners:practitioners practitoner:practitioner
    preceeding:preceding precison:precision predecesor:predecessor predicton:prediction
    predictons:predictions preferances:preferences prefered:preferred prefering:preferring
    preformance:performance prefrence:preference prequisite:prerequisite prerequiste:prerequisite
    presance:presence presense:presence prevalant:prevalent prevelant:prevalent previosly:previously
    previouly:previously previsously:previously previus:previous primarliy:primarily primarly:primarily
    prioritze:prioritize prioriy:priority priortize:prioritize privacty:privacy privelege:privilege
    privilage:privilege priviledge:privilege priviledges:privileges probabaly:probably probaly:probably
    probelm:problem probelms:problems problmes:problems procces:process proccess:process
    proccessing:processing proceedure:procedure procesing:processing processess:processes
    produciton:production productiviy:productivity productivty:productivity prodution:production
    produtivity:productivity proffesional:professional progam:program progams:programs progess:progress
    programatic:programmatic programatically:programmatically programmaticaly:programmatically
    prominant:prominent pronounciation:pronunciation propietary:proprietary propogate:propagate
    propogation:propagation proprietery:proprietary proprietory:proprietary protecion:protection
    protoype:prototype protyping:prototyping provde:provide provding:providing providng:providing
    provied:provide psycology:psychology publishd:published puchase:purchase purchse:purchase
    purpse:purpose pursuade:persuade pyschology:psychology quailty:quality qualty:quality
    quantative:quantitative quantitive:quantitative quantitiy:quantity questionaire:questionnaire
    questionaires:questionnaires questionnare:questionnaire quikly:quickly realease:release
    realtionship:relationship realy:really reasearch:research reasearchers:researchers
    reccomend:recommend reccomended:recommended reccommend:recommend reccommended:recommended
    recieve:receive recieved:received reciever:receiver recieves:receives recieving:receiving
    recogniton:recognition recomend:recommend recomendation:recommendation
    recomendations:recommendations recomended:recommended recommedation:recommendation
    recommedations:recommendations recommeded:recommended reconize:recognize recquired:required
    redundency:redundancy reduntant:redundant referal:referral referance:reference refered:referred
    refering:referring refernce:reference refernces:references referrence:reference refference:reference
    refrences:references reguation:regulation regulaton:regulation regulatons:regulations
    regulatroy:regulatory reinforcemnt:reinforcement reinforcment:reinforcement relaiable:reliable
    relase:release relased:released relationshp:relationship relatonship:relationship relavant:relevant
    relevent:relevant reliabilty:reliability reliablity:reliability relibility:reliability
    religous:religious remeber:remember remmber:remember renewabe:renewable renewble:renewable
    reoccuring:recurring repersentation:representation repetative:repetitive repetetive:repetitive
    repetion:repetition repitition:repetition replacable:replaceable replacment:replacement
    reponse:response repositry:repository repostiory:repository represenation:representation
    representaion:representation representitive:representative representive:representative
    reproducability:reproducibility reproducable:reproducible reproducibilty:reproducibility
    requirememt:requirement requiremnts:requirements requirment:requirement requirments:requirements
    requred:required requrements:requirements requried:required reseach:research researh:research
    reserach:research reserachers:researchers resoruces:resources resouce:resource resouces:resources
    resourses:resources responce:response responsability:responsibility responsibilites:responsibilities
    responsibilty:responsibility responsiblity:responsibility respose:response respository:repository
    restaraunt:restaurant restuarant:restaurant resturant:restaurant retreival:retrieval
    retreive:retrieve retreived:retrieved retrival:retrieval retrive:retrieve retrived:retrieved
    returing:returning reveiw:review rewiew:review rigourous:rigorous robustnes:robustness
    robutness:robustness rythm:rhythm sacrafice:sacrifice saftey:safety safty:safety
    satelites:satellites satisfiy:satisfy sattelite:satellite scalabilty:scalability
    scalablity:scalability scalibility:scalability scedule:schedule scenarioes:scenarios
    scenarious:scenarios scenerio:scenario schedual:schedule scientfic:scientific scientifc:scientific
    scinece:science secuirty:security securty:security secutiry:security senario:scenario
    senarios:scenarios sensative:sensitive sensitivty:sensitivity sensitve:sensitive sentance:sentence
    sentances:sentences sentense:sentence seperate:separate seperated:separated seperately:separately
    seperation:separation seperator:separator septemeber:September severeal:several severly:severely
    sevral:several shoud:should shoudl:should shouldnt:shouldn't siginificant:significant
    signficant:significant signficantly:significantly signifcant:significant signifcantly:significantly
    significanly:significantly significantally:significantly significent:significant
    significiant:significant similarily:similarly similarlly:similarly similiar:similar simillar:similar
    simplier:simpler simulatneous:simultaneous simultaneosly:simultaneously simultanous:simultaneous
    simultanously:simultaneously sincerly:sincerely situaton:situation situtation:situation
    sitution:situation skeptisism:skepticism soceity:society socity:society softare:software
    softwre:software sofware:software soluitons:solutions solutons:solutions sophicated:sophisticated
    sophisicated:sophisticated sophisticted:sophisticated soultion:solution soveriegn:sovereign
    soverign:sovereign speach:speech specfic:specific specfied:specified specifc:specific
    specifed:specified specifially:specifically specificaly:specifically specificly:specifically
    specifing:specifying specifiy:specify speciifc:specific spefically:specifically spesific:specific
    stakehoders:stakeholders stakeholers:stakeholders stakholders:stakeholders
    standardizaton:standardization standarization:standardization standarized:standardized
    startegic:strategic startegy:strategy stategy:strategy statisical:statistical statisitcs:statistics
    statistcal:statistical statment:statement statments:statements straighforward:straightforward
    straightfoward:straightforward stratagies:strategies stratergy:strategy stratgic:strategic
    strengh:strength strenght:strength strenghts:strengths strictely:strictly structre:structure
    structued:structured strucure:structure strucutre:structure stucture:structure
    subsciption:subscription subscripton:subscription subsequant:subsequent subsequenty:subsequently
    subsquent:subsequent substantialy:substantially succesful:successful succesfully:successfully
    successfull:successful successfuly:successfully successully:successfully sucess:success
    sucessful:successful sucessfully:successfully sufficent:sufficient sufficiant:sufficient
    suficient:sufficient sugest:suggest sugested:suggested sugestion:suggestion suggesst:suggest
    sumary:summary summariztion:summarization summarry:summary suport:support suported:supported
    supossed:supposed supportted:supported suppossed:supposed suppport:support supress:suppress
    suprise:surprise suprising:surprising suprisingly:surprisingly surpise:surprise
    surrouding:surrounding surveilance:surveillance survellance:surveillance susceptable:susceptible
    sustainabile:sustainable sustainabilty:sustainability sustainablity:sustainability
    sustainble:sustainable sustanable:sustainable synchonous:synchronous synchronisaton:synchronisation
    syncronization:synchronization syncronize:synchronize syncronous:synchronous synthsis:synthesis
    sysem:system sysetm:system systematicaly:systematically systm:system systme:system sytem:system
    sytems:systems taht:that tansparency:transparency techical:technical techincal:technical
    techincally:technically techinque:technique techinques:techniques technial:technical
    techniqe:technique techniqes:techniques technlogy:technology technolgies:technologies
    technolgy:technology techology:technology techonology:technology tecnology:technology teh:the
    temparature:temperature tempature:temperature temperture:temperature temporarly:temporarily
    tendancies:tendencies tendancy:tendency therfore:therefore thier:their thorougly:thoroughly
    threshhold:threshold threshholds:thresholds througout:throughout thta:that tipically:typically
    togehter:together toghether:together togther:together tolerence:tolerance tommorow:tomorrow
    tommorrow:tomorrow tomorow:tomorrow tradional:traditional traditonal:traditional
    tradtional:traditional tranform:transform tranformation:transformation tranformer:transformer
    tranformers:transformers transfered:transferred transfering:transferring
    transformaton:transformation transision:transition transistion:transition translater:translator
    transparancy:transparency transparant:transparent transpareny:transparency trasnfer:transfer
    treatement:treatment treatmet:treatment treshold:threshold truely:truly trully:truly
    tutorail:tutorial twelth:twelfth typicaly:typically tyrany:tyranny underlaying:underlying
    understandig:understanding understaning:understanding undertsand:understand undestand:understand
    uneccessary:unnecessary unecessary:unnecessary unforseen:unforeseen unfortunatelly:unfortunately
    unfortunatley:unfortunately unfortunatly:unfortunately unkonwn:unknown unkown:unknown
    unlikley:unlikely unneccessary:unnecessary unnecesary:unnecessary unprecendented:unprecedented
    unprecidented:unprecedented untill:until usally:usually usefull:useful usualll:usually
    usualy:usually utilizaton:utilization utilze:utilize utlize:utilize utlized:utilized vaccum:vacuum
    vaild:valid vairable:variable valdiation:validation validaton:validation valuble:valuable
    valueable:valuable variaties:varieties varible:variable varibles:variables variuos:various
    varous:various vegatable:vegetable vehical:vehicle verfication:verification verfiy:verify
    verifcation:verification verions:versions verison:version versitile:versatile versoin:version
    virutal:virtual visable:visible visibilty:visibility visiblity:visibility visualizaton:visualization
    vizualization:visualization volenteer:volunteer vulernability:vulnerability
    vulnerabilites:vulnerabilities vulnerabilties:vulnerabilities vulnerabilty:vulnerability
    vulnerablities:vulnerabilities vulnerablity:vulnerability vunerability:vulnerability
    vunerable:vulnerable wasnt:wasn't wedensday:Wednesday wendesday:Wednesday wensday:Wednesday
    whcih:which wheras:whereas wherease:whereas whereever:wherever whith:with wholely:wholly
    whould:would widespred:widespread widley:widely wierd:weird wihout:without wiht:with wihtout:without
    willl:will withdrawl:withdrawal withdrawls:withdrawals withing:within withou:without witout:without
    wokflow:workflow worflow:workflow worflows:workflows workflwo:workflow worng:wrong woudl:would
    wouldnt:wouldn't writen:written writting:writing wroking:working wrtie:write wtih:with yeild:yield
    yeilded:yielded yeilding:yielding yeilds:yields yoru:your
"""
"""Each misspelling with the word that is meant; an underscore stands for a blank. Spellings that dictionaries give
as variants ("supercede", "dependance"), and words of other languages that English texts quote, are left out."""


RIGHT: dict[str, str] = {
    wrong: right.replace("_", " ") for wrong, _, right in (pair.partition(":") for pair in _TABLE.split())
}

DATES = {
    name: name.capitalize()
    for name in (
        "january february april june july august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday"
    ).split()
}
"""Names of months and days, which English writes with a capital ("may" and "march" are other words)."""
BEFORE_DAYS = frozenset("on next last every".split())
