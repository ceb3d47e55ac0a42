"""Frequent misspellings of English words that are no other word, no name and no term of computing."""

_TABLE = """
    abscence:absence absense:absence acceptible:acceptable accessable:accessible
    accessibilty:accessibility accidentaly:accidentally accidently:accidentally
    accomodate:accommodate accomodated:accommodated accomodates:accommodates
    accomodating:accommodating accomodation:accommodation accomplishement:accomplishment
    accross:across acessible:accessible acheivable:achievable acheive:achieve acheived:achieved
    acheivement:achievement acheivements:achievements acheives:achieves acheiving:achieving
    achievment:achievement achievments:achievements acknowlege:acknowledge acknowleged:acknowledged
    acommodate:accommodate acquisiton:acquisition acquisitons:acquisitions adavantage:advantage
    adequatly:adequately adherance:adherence admited:admitted admiting:admitting adressed:addressed
    adressing:addressing advantagous:advantageous advertisment:advertisement
    advertisments:advertisements advertisng:advertising affordible:affordable afordable:affordable
    aggreement:agreement aggresive:aggressive agreeement:agreement agreemnt:agreement
    agregate:aggregate agregated:aggregated agrement:agreement agression:aggression
    agressive:aggressive agressively:aggressively algorihm:algorithm algorithim:algorithm
    algorithmn:algorithm algoritm:algorithm algoritmic:algorithmic algoritms:algorithms
    algorthm:algorithm algorythm:algorithm aligment:alignment allign:align alligned:aligned
    allignment:alignment allocatted:allocated allready:already alltogether:altogether allways:always
    alocate:allocate alocated:allocated alocation:allocation alreday:already alternatve:alternative
    alternitive:alternative alwasy:always amature:amateur ambigous:ambiguous ammount:amount
    ammounts:amounts amoung:among analaysis:analysis analised:analysed analisys:analysis
    analitical:analytical analtyics:analytics analyis:analysis analysys:analysis anaylsis:analysis
    anlysis:analysis annoucement:announcement anonimous:anonymous anounce:announce
    anouncement:announcement anticapate:anticipate anually:annually aparent:apparent
    aplication:application aplications:applications apparant:apparent apparantly:apparently
    appearence:appearance applicaiton:application applicaitons:applications appliction:application
    appropiate:appropriate appropiately:appropriately approprate:appropriate
    appropriatly:appropriately approriate:appropriate approximatley:approximately
    approximatly:approximately aproach:approach aproaches:approaches apropriate:appropriate
    apropriately:appropriately aproval:approval aproved:approved aproximately:approximately
    aproximation:approximation aquire:acquire aquired:acquired aquisition:acquisition
    arangement:arrangement arangements:arrangements arbitarily:arbitrarily arbitary:arbitrary
    architechture:architecture architecure:architecture architecutre:architecture
    archtecture:architecture arguement:argument arguements:arguments artifical:artificial
    artifically:artificially asertion:assertion asociated:associated assesed:assessed
    assesing:assessing assesment:assessment assesments:assessments assistence:assistance
    assocation:association associaton:association associtated:associated assosciated:associated
    assosiated:associated asssess:assess aswell:as_well asyncronous:asynchronous atempt:attempt
    athiest:atheist atribute:attribute attaintment:attainment attemp:attempt attemps:attempts
    attendence:attendance attibute:attribute attibutes:attributes attracive:attractive
    autentication:authentication authenication:authentication authentcation:authentication
    autheticate:authenticate autmated:automated automaticaly:automatically automaticly:automatically
    automtic:automatic autonomus:autonomous avaiable:available availabe:available
    availabilty:availability availablilty:availability availablity:availability availble:available
    availible:available avalability:availability avaliable:available averge:average
    avilable:available awarness:awareness awfull:awful balence:balance bandwith:bandwidth
    barrior:barrier basicaly:basically basicly:basically beacause:because beacuse:because
    beaurocracy:bureaucracy beautifull:beautiful becasue:because becaus:because becomming:becoming
    becouse:because becuase:because beetween:between begining:beginning behaviuor:behaviour
    behavoir:behavior behavoiur:behaviour beigning:beginning beleive:believe beleived:believed
    beleives:believes belive:believe belives:believes benchmarck:benchmark benefical:beneficial
    beneficary:beneficiary benefitial:beneficial benificial:beneficial benificiary:beneficiary
    benifit:benefit benifits:benefits betweeen:between betwen:between beuracracy:bureaucracy
    bilion:billion bizzare:bizarre boundries:boundaries boundry:boundary bouyant:buoyant
    brillant:brilliant brocolli:broccoli broswer:browser budgest:budgets buisness:business
    busness:business bussiness:business calcluate:calculate calcualted:calculated calulate:calculate
    calulated:calculated camoflage:camouflage campain:campaign campains:campaigns
    candidtate:candidate capabilites:capabilities capabilties:capabilities capabilty:capability
    capablities:capabilities capatibility:compatibility caracteristics:characteristics
    carefull:careful carreer:career carreers:careers carribean:Caribbean catagories:categories
    catagory:category catastrophy:catastrophe cateogries:categories cateogry:category
    celcius:Celsius cetain:certain chalenge:challenge chalenges:challenges challange:challenge
    challanges:challenges challanging:challenging challeges:challenges changable:changeable
    charachter:character charactaristic:characteristic charactaristics:characteristics
    charactersitic:characteristic characterstics:characteristics charateristic:characteristic
    charateristics:characteristics cheif:chief cheifly:chiefly chemcial:chemical childen:children
    choosen:chosen chosing:choosing circumstanses:circumstances circumstantes:circumstances
    clasification:classification classifcation:classification clincial:clinical
    colaborate:collaborate colaboration:collaboration colaborative:collaborative colapse:collapse
    collaberate:collaborate collaberation:collaboration collabrate:collaborate
    collabration:collaboration colleages:colleagues collegue:colleague collegues:colleagues
    comission:commission comissioned:commissioned comissions:commissions comittee:committee
    commerical:commercial commerically:commercially comming:coming commited:committed
    commitee:committee commitees:committees commiting:committing commitmment:commitment
    committment:commitment commuication:communication commuity:community communciation:communication
    communty:community comodity:commodity comparativly:comparatively comparision:comparison
    comparisions:comparisons comparitive:comparative comparsion:comparison
    compatability:compatibility compatable:compatible compatiable:compatible compatibel:compatible
    compatiblity:compatibility compeditive:competitive compeition:competition competance:competence
    competant:competent competative:competitive competetion:competition competetive:competitive
    competion:competition competitiv:competitive competitve:competitive complaince:compliance
    compleatly:completely complection:completion completly:completely complexitiy:complexity
    compliace:compliance complicted:complicated complience:compliance compnent:component
    componant:component componenets:components comprehensiv:comprehensive comprehensve:comprehensive
    comprehesive:comprehensive compromize:compromise computional:computational
    comunicate:communicate comunicated:communicated comunication:communication
    comunities:communities comunity:community concensus:consensus concentraction:concentration
    concequence:consequence concequences:consequences concidered:considered concieve:conceive
    concieved:conceived concious:conscious conciously:consciously conclusons:conclusions
    conclution:conclusion condidtion:condition conection:connection conections:connections
    conferance:conference confguration:configuration confidental:confidential
    configration:configuration configuation:configuration configuraton:configuration
    configurtion:configuration congifuration:configuration congradulations:congratulations
    conjuction:conjunction connecton:connection connnection:connection consciencious:conscientious
    conscientous:conscientious consderable:considerable consecutivly:consecutively
    consequeces:consequences consequenses:consequences consequentely:consequently
    consequenty:consequently considerabley:considerably considerd:considered considred:considered
    consistancies:consistencies consistancy:consistency consistant:consistent
    consistantly:consistently consistecy:consistency consits:consists constaint:constraint
    constaints:constraints constraits:constraints construciton:construction consummer:consumer
    consummers:consumers consumtion:consumption consumtions:consumptions contaminent:contaminant
    contibute:contribute contibuted:contributed contibution:contribution contibutions:contributions
    contineous:continuous continous:continuous continously:continuously continuosly:continuously
    contoversial:controversial contraversial:controversial contraversy:controversy
    contribtion:contribution contributer:contributor contributers:contributors contries:countries
    controled:controlled controling:controlling controlls:controls controversal:controversial
    conveniant:convenient convential:conventional converstion:conversion convertion:conversion
    convienent:convenient convienient:convenient convinience:convenience convinient:convenient
    cooperatve:cooperative cooridnate:coordinate corelated:correlated corelation:correlation
    corespond:correspond coresponding:corresponding coresponds:corresponds correclty:correctly
    correctnes:correctness correponding:corresponding correspondance:correspondence
    corresponing:corresponding coudl:could couldnt:couldn't creaste:create critcal:critical
    critera:criteria criticial:critical critisism:criticism critisize:criticize critreria:criteria
    curently:currently curiousity:curiosity currancy:currency currecny:currency currenly:currently
    currentley:currently currenty:currently currrently:currently cusomter:customer
    cusomters:customers custommer:customer custumer:customer custumers:customers
    cybersecuirty:cybersecurity databse:database datbase:database dealy:delay deatiled:detailed
    decemeber:December decend:descend decieve:deceive decieved:deceived decison:decision
    decisons:decisions decission:decision decissions:decisions decresed:decreased decsion:decision
    dedicted:dedicated deficency:deficiency definate:definite definately:definitely
    defination:definition definatly:definitely definetly:definitely definitly:definitely
    definiton:definition definitons:definitions definitve:definitive defintion:definition
    defintions:definitions delievered:delivered delievery:delivery delivarable:deliverable
    delivary:delivery deliverible:deliverable demografic:demographic demonstarte:demonstrate
    demonstarted:demonstrated demonstates:demonstrates demostrate:demonstrate
    demostrated:demonstrated deparment:department departement:department departements:departments
    depedencies:dependencies depedency:dependency dependacy:dependency dependancies:dependencies
    dependancy:dependency dependecies:dependencies dependecy:dependency dependencis:dependencies
    dependeny:dependency depenency:depency deployement:deployment deploymant:deployment
    deploymnet:deployment desciption:description descision:decision descrepancies:discrepancies
    descrepancy:discrepancy describtion:description descripton:description desgin:design
    desgined:designed desicion:decision desicions:decisions desinged:designed desireable:desirable
    desparately:desperately desribe:describe desribed:described desribes:describes destory:destroy
    detailled:detailed detemine:determine deteriate:deteriorate deterioriate:deteriorate
    determin:determine determinded:determined devastaded:devastated develoment:development
    develope:develop developement:development developements:developments developmet:development
    developped:developed develpment:development devloper:developer devlopment:development
    diagnosic:diagnostic diagnosys:diagnosis didnt:didn't diference:difference
    diferences:differences diferent:different diffcult:difficult diffculty:difficulty
    diffent:different differance:difference differnce:difference differnces:differences
    differnt:different difficulity:difficulty difficut:difficult diffrence:difference
    diffrences:differences diffrent:different dificult:difficult dificulties:difficulties
    dificulty:difficulty digitial:digital dilemna:dilemma dimention:dimension
    dimentional:dimensional dimentions:dimensions disadvantege:disadvantage disadvantge:disadvantage
    disapear:disappear disapeared:disappeared disapoint:disappoint disapointed:disappointed
    disapointing:disappointing disasterous:disastrous disatvantage:disadvantage
    discrepencies:discrepancies discrepency:discrepancy discription:description discusion:discussion
    discussons:discussions disipline:discipline disribution:distribution disruptve:disruptive
    dissapear:disappear dissapeared:disappeared dissapoint:disappoint dissapointed:disappointed
    dissapointing:disappointing dissapointment:disappointment dissappear:disappear
    dissappoint:disappoint disscuss:discuss disscussed:discussed disscussion:discussion
    distirbuted:distributed distribtion:distribution distribtued:distributed
    distribuited:distributed distributon:distribution distrubution:distribution divison:division
    divisons:divisions doccument:document doccuments:documents docmentation:documentation
    docuemnt:document documenation:documentation documentaion:documentation
    documention:documentation documment:document documnet:document doesnt:doesn't domian:domain
    donwload:download downlaod:download dramaticly:dramatically duplciate:duplicate durring:during
    ealier:earlier eccentrice:eccentric ecomomic:economic ecomonic:economic ecomony:economy
    econmic:economic econmy:economy econonic:economic ecosytem:ecosystem ecosytems:ecosystems
    ecstacy:ecstasy educaton:education efective:effective efectively:effectively
    effciency:efficiency effcient:efficient effeciency:efficiency effecient:efficient
    effecively:effectively effectivenes:effectiveness effectivly:effectively
    effectivness:effectiveness efficency:efficiency efficent:efficient efficently:efficiently
    efficiencey:efficiency eficiency:efficiency electical:electrical electrcity:electricity
    eletric:electric eligable:eligible elimenate:eliminate elimiate:eliminate elimnate:eliminate
    embarass:embarrass embarassed:embarrassed embarassing:embarrassing embarassment:embarrassment
    embarras:embarrass embarrasing:embarrassing embarrasment:embarrassment embeded:embedded
    emergance:emergence emision:emission emisions:emissions emissons:emissions emited:emitted
    emmision:emission emmission:emission emmissions:emissions emperical:empirical
    emphaisze:emphasize emphasys:emphasis emploee:employee employeed:employed empolyee:employee
    emprical:empirical enchance:enhance enchanced:enhanced encorporate:incorporate
    encourge:encourage encouter:encounter enforcment:enforcement engagment:engagement
    enginering:engineering enhace:enhance enhacement:enhancement enhancment:enhancement
    enhancments:enhancements enought:enough enourmous:enormous ensureing:ensuring
    enterprice:enterprise entierly:entirely entrepeneur:entrepreneur entrepeneurs:entrepreneurs
    entrepreneurer:entrepreneur entreprenuer:entrepreneur enviorment:environment
    enviornment:environment enviornmental:environmental enviroment:environment
    enviromental:environmental enviromentally:environmentally enviroments:environments
    environement:environment environemnt:environment environmant:environment envrionment:environment
    equiped:equipped equipement:equipment equippment:equipment equiptment:equipment
    equitible:equitable equivalant:equivalent equivelant:equivalent equivelent:equivalent
    equivilent:equivalent erroneus:erroneous esential:essential especiallly:especially
    especialy:especially espescially:especially espically:especially essencial:essential
    essental:essential essentialy:essentially estabilish:establish establised:established
    establishement:establishment estimatd:estimated ethcial:ethical ethicaly:ethically
    evaluaton:evaluation evalutation:evaluation evalution:evaluation evaulate:evaluate
    evaulation:evaluation eveluate:evaluate eventualy:eventually everthing:everything
    evidance:evidence evidentally:evidently exagerate:exaggerate exagerated:exaggerated
    excecute:execute excecution:execution excedes:exceeds exceding:exceeding excelent:excellent
    excellant:excellent excercise:exercise excercises:exercises excersise:exercise
    exclusivly:exclusively exculsive:exclusive exection:execution exectuive:executive
    executve:executive exellent:excellent exercize:exercise exersice:exercise exersise:exercise
    exhileration:exhilaration exisiting:existing existance:existence expanion:expansion
    expantion:expansion expecially:especially expectaion:expectation expediate:expedite
    expediture:expenditure expence:expense expences:expenses expendature:expenditure
    expenditue:expenditure experiance:experience experianced:experienced experiece:experience
    experiement:experiment experiements:experiments experienc:experience experimantal:experimental
    experince:experience experinced:experienced expertice:expertise expierence:experience
    expierences:experiences expirience:experience explaination:explanation
    explainations:explanations explanaition:explanation explaning:explaining explenation:explanation
    explicitely:explicitly explicitily:explicitly explicity:explicitly explict:explicit
    explictly:explicitly exponental:exponential exponentialy:exponentially exsist:exist
    exsisting:existing exteme:extreme extensivly:extensively extenstion:extension
    extention:extension extentions:extensions extermely:extremely extreemly:extremely
    extremly:extremely extrordinary:extraordinary facilate:facilitate faciliate:facilitate
    facilites:facilities facilitiate:facilitate facillitate:facilitate facilties:facilities
    facinating:fascinating facist:fascist factoy:factory familar:familiar fascilitate:facilitate
    feasability:feasibility feasable:feasible feasiblity:feasibility featues:features
    febuary:February feburary:February fianlly:finally finacial:financial finaly:finally
    financal:financial financialy:financially finanical:financial flexability:flexibility
    flexable:flexible flexibilty:flexibility flexiblity:flexibility fluctation:fluctuation
    fluctations:fluctuations followign:following followng:following follwing:following folow:follow
    folowed:followed folowing:following forcast:forecast forcasted:forecasted forcasting:forecasting
    forcasts:forecasts foriegn:foreign formated:formatted formating:formatting
    forseeable:foreseeable fortunatly:fortunately fourty:forty foward:forward framewrok:framework
    framwork:framework framworks:frameworks freind:friend freinds:friends freqently:frequently
    frequantly:frequently frequentely:frequently frequentley:frequently frequncy:frequency
    frequnecy:frequency fucntion:function fucntions:functions fufill:fulfill fufilled:fulfilled
    fullfil:fulfil fullfill:fulfill fullfilled:fulfilled fullfilling:fulfilling funciton:function
    funcitons:functions functionalites:functionalities functionallity:functionality
    functionalty:functionality functionaly:functionally fundamentaly:fundamentally
    fundametal:fundamental fundemental:fundamental fundementally:fundamentally
    fundementals:fundamentals funtion:function funtions:functions furhter:further
    furthemore:furthermore furthermor:furthermore furthur:further futher:further
    futhermore:furthermore garantee:guarantee garanteed:guaranteed garantees:guarantees
    gaurantee:guarantee gauranteed:guaranteed gaurantees:guarantees gaurd:guard genaral:general
    genarally:generally genarate:generate geneartion:generation generaing:generating
    generaly:generally generaton:generation genertaed:generated genrate:generate
    geograhic:geographic geographicaly:geographically govenment:government goverment:government
    govermental:governmental goverments:governments governace:governance governement:government
    governements:governments governence:governance gradualy:gradually grafitti:graffiti
    gratefull:grateful greatful:grateful guarentee:guarantee guarenteed:guaranteed
    guarrantee:guarantee guideance:guidance guidence:guidance guidline:guideline
    guidlines:guidelines hallucenation:hallucination halucination:hallucination
    halucinations:hallucinations happend:happened happenned:happened harasment:harassment
    harrass:harass harrassment:harassment harware:hardware hasnt:hasn't havent:haven't heigth:height
    heirarchical:hierarchical heirarchy:hierarchy helpfull:helpful hemorage:hemorrhage
    hesitent:hesitant hieght:height hierachical:hierarchical hierachy:hierarchy hierarcy:hierarchy
    highlited:highlighted higlight:highlight higlights:highlights higly:highly histroy:history
    hopefuly:hopefully horrable:horrible hospitalty:hospitality howver:however humourous:humorous
    hwoever:however hygeine:hygiene hygene:hygiene hypocracy:hypocrisy hypotesis:hypothesis
    hypothesys:hypothesis hypothisis:hypothesis hypothsis:hypothesis idenfity:identify
    idenify:identify idenitfy:identify identfied:identified identfy:identify identifed:identified
    identifer:identifier identifing:identifying identifyed:identified idiosyncracy:idiosyncrasy
    ignorence:ignorance illegaly:illegally illistrate:illustrate illustates:illustrates
    imagenary:imaginary imediate:immediate imediately:immediately imformation:information
    immediatley:immediately immediatly:immediately immitate:imitate immplementation:implementation
    impelement:implement impelment:implement impelmentation:implementation
    implemenation:implementation implementaion:implementation implementated:implemented
    implementating:implementing implementaton:implementation implemention:implementation
    implemeted:implemented implemntation:implementation implicatons:implications impliment:implement
    implimentation:implementation implimented:implemented implment:implement
    implmentation:implementation implmented:implemented imporant:important imporatnt:important
    importanly:importantly importantce:importance importence:importance importent:important
    imporve:improve imporved:improved imporvement:improvement imporvements:improvements
    improtant:important improvemet:improvement improvemnet:improvement improvemnt:improvement
    improvemnts:improvements improvment:improvement improvments:improvements imrpove:improve
    inaccesible:inaccessible inacurate:inaccurate inadequet:inadequate incentivs:incentives
    incidently:incidentally incompatability:incompatibility incompatable:incompatible
    incompatiblity:incompatibility inconsistancy:inconsistency inconsistant:inconsistent
    incoporate:incorporate incorperate:incorporate incorperated:incorporated
    incorportate:incorporate incorprate:incorporate incrase:increase increadible:incredible
    increasingy:increasingly increasinly:increasingly incredable:incredible increse:increase
    incresed:increased incresing:increasing incured:incurred indefinate:indefinite
    indefinately:indefinitely indentified:identified indentify:identify indepedent:independent
    indepedently:independently independance:independence independant:independent
    independantly:independently indepent:independent indicater:indicator indicies:indices
    indipendent:independent indispensible:indispensable indivdual:individual indivduals:individuals
    individaul:individual individul:individual indsutry:industry industial:industrial
    industires:industries industy:industry indutry:industry induvidual:individual
    indvidual:individual inefficent:inefficient inevitablely:inevitably inevitible:inevitable
    infact:in_fact infastructure:infrastructure infered:inferred infering:inferring
    influense:influence influental:influential infomation:information informaiton:information
    informaton:information informtion:information infrasctructure:infrastructure
    infrastrcture:infrastructure infrastructre:infrastructure infrastrucure:infrastructure
    infrastruture:infrastructure infrastucture:infrastructure infromation:information
    infulence:influence inital:initial initalize:initialize initally:initially initative:initiative
    initatives:initiatives initiaitve:initiative initialy:initially initiatve:initiative
    inititative:initiative innaccurate:inaccurate innoculate:inoculate innoculation:inoculation
    innovaton:innovation innovatve:innovative innvoation:innovation innvoative:innovative
    inovate:innovate inovation:innovation inovations:innovations inovative:innovative
    insitution:institution insitutions:institutions inspite:in_spite instaled:installed
    installaton:installation insted:instead institue:institute instituion:institution
    instituional:institutional institutons:institutions instruciton:instruction
    instuctions:instructions insufficent:insufficient insurence:insurance integerate:integrate
    integeration:integration integraion:integration integrationn:integration integraton:integration
    intelectual:intellectual inteligence:intelligence inteligent:intelligent
    intellegence:intelligence intellgence:intelligence intelligance:intelligence
    intelligense:intelligence intelligient:intelligent intensty:intensity intented:intended
    interacton:interaction interational:international interchangable:interchangeable
    interferance:interference intergrate:integrate intergrated:integrated intergration:integration
    internatonal:international interpet:interpret interpretaion:interpretation
    interpretion:interpretation interupt:interrupt interupted:interrupted interuption:interruption
    interveiw:interview interveiws:interviews intervetion:intervention intial:initial
    intialize:initialize intially:initially intiative:initiative intiatives:initiatives
    intoduction:introduction intrest:interest intrested:interested intresting:interesting
    intrests:interests introduceed:introduced introducion:introduction introduciton:introduction
    introductionn:introduction introducton:introduction introdution:introduction
    intruction:instruction intructions:instructions invesment:investment invesments:investments
    investement:investment investements:investments invester:investor investigaton:investigation
    investmant:investment investmen:investment investmet:investment invloved:involved
    involvment:involvement invovle:involve invovled:involved irrelevent:irrelevant
    irresistable:irresistible isnt:isn't isssue:issue issueing:issuing isue:issue isues:issues
    janurary:January jeapardy:jeopardy jeopordize:jeopardize journied:journeyed journies:journeys
    justifcation:justification justifed:justified kindergarden:kindergarten knowladge:knowledge
    knowledgable:knowledgeable knowlegde:knowledge knowlege:knowledge labled:labeled
    labratory:laboratory laguage:language lanaguage:language landscpae:landscape langague:language
    langauge:language langauges:languages languge:language lanugage:language largley:largely
    largly:largely lauguage:language launchs:launches leaderhip:leadership leagal:legal
    learnig:learning legimate:legitimate legislaton:legislation legitamate:legitimate legnth:length
    lengh:length lenght:length lenghts:lengths lenghty:lengthy levarage:leverage leverege:leverage
    leverging:leveraging liabilty:liability liasion:liaison liason:liaison liasons:liaisons
    libaries:libraries libary:library libraires:libraries liesure:leisure likelyhood:likelihood
    limitaion:limitation limitaions:limitations limitaton:limitation limitatons:limitations
    limtied:limited lisence:license litature:literature literture:literature litrature:literature
    litreature:literature litterature:literature logarithim:logarithm logisitics:logistics
    longditudinal:longitudinal machien:machine maintainance:maintenance maintainence:maintenance
    maintaing:maintaining maintainted:maintained maintanance:maintenance maintanence:maintenance
    maintenence:maintenance maintian:maintain majoirty:majority managable:manageable
    managament:management managemnt:management managment:management manangement:management
    mandatroy:mandatory manditory:mandatory manegement:management mangement:management
    mantain:maintain mantained:maintained manuever:maneuver manufacter:manufacturer
    manufacterer:manufacturer manufactering:manufacturing manufactuer:manufacturer
    manufactuing:manufacturing manufacturor:manufacturer manufacuring:manufacturing
    manufaturing:manufacturing marginaly:marginally marketting:marketing materal:material
    mathematicaly:mathematically mathmatical:mathematical matieral:material maximium:maximum
    maxium:maximum mearly:merely measuremnt:measurement measurment:measurement
    measurments:measurements mecanism:mechanism mechanisim:mechanism mechansim:mechanism
    mechansims:mechanisms medeival:medieval medeval:medieval mediteranean:Mediterranean
    memeber:member memebers:members menagement:management mentionned:mentioned messsage:message
    methdology:methodology methodolgies:methodologies methodolgy:methodology methology:methodology
    milestons:milestones miminum:minimum minature:miniature minimium:minimum minimun:minimum
    miniumum:minimum minumum:minimum miscelaneous:miscellaneous mischievious:mischievous
    mispell:misspell mispelled:misspelled mispelling:misspelling missle:missile missles:missiles
    mitagate:mitigate mitgate:mitigate mitigaton:mitigation mititgate:mitigate moderatly:moderately
    modifcation:modification modifed:modified modifing:modifying monitaring:monitoring
    monitering:monitoring monitorng:monitoring monitorring:monitoring montly:monthly
    morover:moreover mountian:mountain muliple:multiple mulitiple:multiple mulitple:multiple
    multible:multiple multipal:multiple multipe:multiple multple:multiple municipalty:municipality
    mutiple:multiple mutliple:multiple naturaly:naturally navagation:navigation
    neccesarily:necessarily neccesary:necessary neccessarily:necessarily neccessary:necessary
    neccessity:necessity necesarily:necessarily necesary:necessary necesities:necessities
    necessarilly:necessarily necessarly:necessarily necessery:necessary negativly:negatively
    neglible:negligible negligable:negligible negligble:negligible negociate:negotiate
    negociated:negotiated negociation:negotiation negociations:negotiations negotation:negotiation
    negotiaton:negotiation neice:niece neigbor:neighbor neigborhood:neighborhood neihbor:neighbor
    nessecary:necessary nessesary:necessary netowrk:network netwrok:network neurel:neural
    nevertheles:nevertheless neverthless:nevertheless neworks:networks newtork:network
    nieghbor:neighbor nieghbors:neighbors nineth:ninth ninty:ninety normaly:normally notible:notable
    noticable:noticeable noticably:noticeably notifcation:notification novemeber:November
    nuber:number nubmer:number nuerons:neurons numberous:numerous numerious:numerous
    nutritous:nutritious obejctive:objective obejctives:objectives objecitve:objective
    objectivly:objectively objetive:objective objetives:objectives obselete:obsolete
    obsolesence:obsolescence obssesion:obsession obsticle:obstacle obsticles:obstacles
    obstrution:obstruction obtainted:obtained obvioulsy:obviously obviuos:obvious ocasion:occasion
    ocasionally:occasionally ocassionally:occasionally occasionaly:occasionally occassion:occasion
    occassional:occasional occassionally:occasionally occassions:occasions occurance:occurrence
    occurances:occurrences occured:occurred occurence:occurrence occurences:occurrences
    occuring:occurring occurr:occur occurrance:occurrence occurrances:occurrences ocotber:October
    ocurred:occurred ocurrence:occurrence ocurs:occurs ofcourse:of_course offerred:offered
    offerring:offering offical:official offically:officially officaly:officially ofical:official
    oficially:officially omited:omitted ommision:omission ommission:omission ommit:omit
    ommited:omitted ommitted:omitted ongong:ongoing operaton:operation operatonal:operational
    opertaion:operation opertation:operation opertations:operations opertional:operational
    oponent:opponent oportunities:opportunities oportunity:opportunity opperation:operation
    oppertunities:opportunities oppertunity:opportunity oppinion:opinion oppinions:opinions
    opportunites:opportunities opportunties:opportunities opportuntiy:opportunity opptimal:optimal
    oppurtunities:opportunities oppurtunity:opportunity optimiation:optimization optimim:optimum
    optimisim:optimism optimizaton:optimization optimzation:optimization optimze:optimize
    optimzed:optimized optmization:optimization organiation:organization organistaion:organisation
    organistion:organisation organizaton:organization organizatonal:organizational
    organizatons:organizations organiztion:organization organziation:organization orgin:origin
    orginal:original orginally:originally orginization:organization orginized:organized
    orgnization:organization orgnizations:organizations originaly:originally origional:original
    orignal:original otherwize:otherwise ouptut:output outcoms:outcomes outragous:outrageous
    overal:overall overcomming:overcoming overlaping:overlapping oversite:oversight
    overveiw:overview overwelmed:overwhelmed overwelming:overwhelming overwhelmng:overwhelming
    overwhelmning:overwhelming owerful:powerful ownerhip:ownership paitent:patient pamplet:pamphlet
    paralell:parallel parallell:parallel paramater:parameter paramaters:parameters
    parameteres:parameters paramter:parameter paramters:parameters paremeter:parameter
    paremeters:parameters parliment:parliament parlimentary:parliamentary parmeter:parameter
    parmeters:parameters parrallel:parallel partcipant:participant partcipants:participants
    partenership:partnership parternship:partnership partialy:partially participaton:participation
    participents:participants particpant:participant particpants:participants particpate:participate
    particpation:participation particualr:particular particularily:particularly
    particulary:particularly partnerhsip:partnership partnershp:partnership passanger:passenger
    passangers:passengers pateint:patient pateints:patients pavillion:pavilion peaple:people
    pecentage:percentage peformance:performance peice:piece peices:pieces peopel:people
    percantage:percentage percieve:perceive percieved:perceived percieves:perceives
    perferable:preferable perfered:preferred perfomance:performance perfomed:performed
    perfoming:performing performace:performance performence:performance performnace:performance
    periodicly:periodically permanant:permanent permanantly:permanently permenant:permanent
    permenantly:permanently permision:permission permisions:permissions permissons:permissions
    permited:permitted permiting:permitting peroid:period perpective:perspective
    persective:perspective perseverence:perseverance persistant:persistent personaly:personally
    personel:personnel personell:personnel perspctive:perspective perspecitve:perspective
    persuation:persuasion persue:pursue persued:pursued persuing:pursuing pertient:pertinent
    pertubation:perturbation pertubations:perturbations pharamceutical:pharmaceutical
    pharmaceuticle:pharmaceutical pharmacuetical:pharmaceutical pharmacutical:pharmaceutical
    pharmeceutical:pharmaceutical phenomenom:phenomenon phenomenum:phenomenon phenomonon:phenomenon
    phenonenon:phenomenon phenonmenon:phenomenon phsyical:physical physicaly:physically
    picutre:picture plaform:platform plaforms:platforms plagerism:plagiarism plagerize:plagiarize
    plannning:planning platfrom:platform platfroms:platforms plausable:plausible pleasent:pleasant
    poeple:people poisin:poison polical:political politcal:political politcs:politics
    politican:politician politicans:politicians pollicy:policy poltical:political
    polticial:political polution:pollution popluation:population popualtion:population
    popularaty:popularity populaton:population populer:popular porfolio:portfolio portfolo:portfolio
    posess:possess posesses:possesses posession:possession posibility:possibility
    positvely:positively possesion:possession possesions:possessions possibilites:possibilities
    possibilty:possibility possiblities:possibilities possiblity:possibility postion:position
    postions:positions potatos:potatoes potental:potential potentally:potentially
    potentialy:potentially potentional:potential practial:practical practially:practically
    practicaly:practically practicioner:practitioner practicle:practical practioner:practitioner
    practioners:practitioners practitoner:practitioner pratical:practical praticaly:practically
    pratice:practice preceed:precede preceeded:preceded preceeding:preceding preceeds:precedes
    precison:precision precission:precision predecesor:predecessor predicatble:predictable
    predicition:prediction predicton:prediction predictons:predictions preditive:predictive
    predominatly:predominantly predominently:predominantly preferance:preference
    preferances:preferences prefered:preferred prefering:preferring preformance:performance
    prefrence:preference prelimary:preliminary preliminery:preliminary preperation:preparation
    preperations:preparations prequisite:prerequisite prerequiste:prerequisite presance:presence
    presense:presence pressence:presence presumabley:presumably presumibly:presumably
    prevalant:prevalent prevelance:prevalence prevelant:prevalent preventitive:preventive
    previosly:previously previosuly:previously previouly:previously previsously:previously
    previuos:previous previus:previous pricipal:principal priciple:principle priciples:principles
    primarilly:primarily primarliy:primarily primarly:primarily principaly:principally
    prinicple:principle priorites:priorities prioritze:prioritize prioriy:priority
    priortize:prioritize privacty:privacy privelege:privilege privilage:privilege
    priviledge:privilege priviledged:privileged priviledges:privileges privledge:privilege
    probabaly:probably probabilty:probability probablity:probability probaly:probably
    probelm:problem probelms:problems probem:problem problably:probably problmes:problems
    procceed:proceed procces:process proccess:process proccesses:processes proccessing:processing
    procedding:proceeding proceded:proceeded proceedure:procedure proceedures:procedures
    procesing:processing procesor:processor processess:processes procuremnt:procurement
    procurment:procurement produciton:production productiviy:productivity productivty:productivity
    producton:production productvity:productivity prodution:production produtivity:productivity
    profesional:professional profesionally:professionally profesionals:professionals
    professer:professor professonal:professional proffesional:professional
    proffesionals:professionals proffit:profit profitablity:profitability profitible:profitable
    progam:program progams:programs progess:progress programatic:programmatic
    programatically:programmatically programing:programming programmaticaly:programmatically
    progres:progress prohibative:prohibitive prominance:prominence prominant:prominent
    promissing:promising pronouced:pronounced pronounciation:pronunciation propietary:proprietary
    propoganda:propaganda propogate:propagate propogation:propagation proporition:proportion
    proportionaly:proportionally proposel:proposal propreitary:proprietary propriatary:proprietary
    proprietery:proprietary proprietory:proprietary prospectve:prospective prosperious:prosperous
    protecion:protection protecton:protection protien:protein protiens:proteins protocal:protocol
    protocals:protocols prototpye:prototype protoype:prototype protypical:prototypical
    protyping:prototyping provde:provide provding:providing providng:providing provied:provide
    provison:provision psychologial:psychological psycological:psychological psycology:psychology
    publically:publicly publicaly:publicly publich:publish publishd:published puchase:purchase
    purchace:purchase purchacing:purchasing purchse:purchase purpse:purpose purpuse:purpose
    pursuade:persuade pyschology:psychology quailty:quality qualifed:qualified qualitive:qualitative
    qualiy:quality qualtiy:quality qualty:quality quanitity:quantity quanity:quantity
    quantative:quantitative quantaty:quantity quantitave:quantitative quantites:quantities
    quantitive:quantitative quantitiy:quantity quartely:quarterly quaterly:quarterly
    quesiton:question quesitons:questions questionair:questionnaire questionaire:questionnaire
    questionaires:questionnaires questionnare:questionnaire quicklly:quickly quikly:quickly
    rasberry:raspberry realease:release realiable:reliable realibility:reliability
    realtionship:relationship realtionships:relationships realy:really reasearch:research
    reasearcher:researcher reasearchers:researchers reasonabley:reasonably reasonble:reasonable
    reccomend:recommend reccomendation:recommendation reccomendations:recommendations
    reccomended:recommended reccommend:recommend reccommendation:recommendation
    reccommended:recommended recepient:recipient receving:receiving recgonize:recognize
    reciept:receipt reciepts:receipts recieve:receive recieved:received reciever:receiver
    recievers:receivers recieves:receives recieving:receiving recipeint:recipient recive:receive
    recived:received recogize:recognize recogniton:recognition recognizeable:recognizable
    recomend:recommend recomendable:recommendable recomendation:recommendation
    recomendations:recommendations recomended:recommended recomends:recommends
    recommedation:recommendation recommedations:recommendations recommeded:recommended
    recommendated:recommended recommmend:recommend reconize:recognize reconized:recognized
    recource:resource recources:resources recquired:required recuring:recurring recyling:recycling
    reduceing:reducing reducton:reduction reductons:reductions redundency:redundancy
    redundent:redundant reduntant:redundant referal:referral referance:reference
    referances:references refered:referred refering:referring refernce:reference
    refernces:references referrence:reference refference:reference reflectd:reflected
    refrence:reference refrences:references refridgerator:refrigerator regarldess:regardless
    registraton:registration registred:registered regluar:regular regualtion:regulation
    regualtions:regulations reguarding:regarding reguation:regulation regularily:regularly
    regulatary:regulatory regulaton:regulation regulatons:regulations regulatroy:regulatory
    regulatry:regulatory reinforcemnt:reinforcement reinforcment:reinforcement relaiable:reliable
    relaible:reliable relase:release relased:released relationhip:relationship
    relationshp:relationship relativly:relatively relatonship:relationship relatvely:relatively
    relavant:relevant relavent:relevant releated:related releive:relieve releived:relieved
    relevence:relevance relevent:relevant reliabe:reliable reliabilty:reliability
    reliablity:reliability relibility:reliability relible:reliable relient:reliant
    religous:religious relized:realized reluctent:reluctant remaing:remaining remaning:remaining
    remeber:remember remembrence:remembrance rememeber:remember reminent:remnant remmber:remember
    renewabe:renewable renewabel:renewable renewble:renewable renewible:renewable
    reoccuring:recurring repectively:respectively repersentation:representation
    repetative:repetitive repetetive:repetitive repetion:repetition repitition:repetition
    replacable:replaceable replacment:replacement replicaton:replication reponse:response
    reponses:responses reporteded:reported repositry:repository repostiory:repository
    represantative:representative represenation:representation represenative:representative
    representaion:representation representaton:representation represention:representation
    representitive:representative representive:representative representives:representatives
    reproducability:reproducibility reproducable:reproducible reproducibilty:reproducibility
    reqired:required requierment:requirement requierments:requirements requird:required
    requirememt:requirement requiremnt:requirement requiremnts:requirements requirment:requirement
    requirments:requirements requred:required requrements:requirements requried:required
    requriements:requirements resarch:research reseach:research reseacher:researcher
    reseachers:researchers researcers:researchers researh:research reserach:research
    reserachers:researchers residental:residential resilence:resilience resiliance:resilience
    resillience:resilience resistence:resistance resistent:resistant resluts:results
    resolutons:resolutions resoruces:resources resouce:resource resouces:resources resourse:resource
    resourses:resources respectivly:respectively responce:response responces:responses
    responsabilities:responsibilities responsability:responsibility responsibilites:responsibilities
    responsibilty:responsibility responsiblities:responsibilities responsiblity:responsibility
    respose:response respository:repository restarant:restaurant restaraunt:restaurant
    restaraunts:restaurants restaurent:restaurant restaurents:restaurants restict:restrict
    resticted:restricted restriced:restricted restricton:restriction restuarant:restaurant
    resturant:restaurant resturants:restaurants resutls:results retreival:retrieval
    retreive:retrieve retreived:retrieved retrival:retrieval retrive:retrieve retrived:retrieved
    returing:returning reults:results revaluate:reevaluate reveiw:review reveiwed:reviewed
    reveiws:reviews revelant:relevant revewed:reviewed revolutionay:revolutionary
    revolutionry:revolutionary rewiew:review rewriten:rewritten rigeur:rigour rigourous:rigorous
    rigourously:rigorously roboust:robust robustnes:robustness robutness:robustness
    routinly:routinely rythm:rhythm sacrafice:sacrifice saftey:safety safty:safety
    satelite:satellite satelites:satellites satisfacton:satisfaction satisfactry:satisfactory
    satisfiy:satisfy sattelite:satellite sattelites:satellites scalabilty:scalability
    scalablity:scalability scaleable:scalable scalibility:scalability scedule:schedule
    sceduled:scheduled scenarioes:scenarios scenarious:scenarios scenerio:scenario
    scenerios:scenarios schedual:schedule sciense:science scientfic:scientific scientifc:scientific
    scientificaly:scientifically scientits:scientists scinece:science scrutiney:scrutiny
    secratary:secretary secretery:secretary secruity:security secuirty:security securty:security
    secutiry:security segement:segment segements:segments segmentaton:segmentation senario:scenario
    senarios:scenarios sensative:sensitive sensativity:sensitivity sensitivty:sensitivity
    sensitve:sensitive senstive:sensitive sentance:sentence sentances:sentences sentense:sentence
    seperatation:separation seperate:separate seperated:separated seperately:separately
    seperates:separates seperating:separating seperation:separation seperatly:separately
    seperator:separator septemeber:September serveral:several servicable:serviceable
    severeal:several severel:several severly:severely sevral:several shedule:schedule
    shortcomming:shortcoming shortcommings:shortcomings shoud:should shoudl:should
    shouldnt:shouldn't sieze:seize siezed:seized siginificant:significant signficant:significant
    signficantly:significantly signifcant:significant signifcantly:significantly
    significanlty:significantly significanly:significantly significantally:significantly
    significatn:significant significent:significant significently:significantly
    significiant:significant signifigant:significant similarily:similarly similarites:similarities
    similarlly:similarly similarty:similarity similary:similarly similiar:similar simillar:similar
    simplicty:simplicity simplier:simpler simular:similar simulatneous:simultaneous
    simulatneously:simultaneously simulaton:simulation simulatons:simulations
    simultaneosly:simultaneously simultaneuos:simultaneous simultanous:simultaneous
    simultanously:simultaneously sincerly:sincerely singificant:significant situaton:situation
    situtation:situation situtations:situations sitution:situation skeptisism:skepticism
    skillfull:skilful slighly:slightly soceity:society socety:society socity:society
    softare:software softwear:software softwre:software sofware:software solidarty:solidarity
    soltuion:solution soltuions:solutions soluitons:solutions soluton:solution solutons:solutions
    somthing:something sophicated:sophisticated sophisicated:sophisticated
    sophistcated:sophisticated sophisticted:sophisticated sophmore:sophomore souce:source
    soultion:solution soultions:solutions souvereign:sovereign soveriegn:sovereign
    soverign:sovereign speach:speech specfic:specific specfically:specifically specfied:specified
    specialied:specialized specifc:specific specifcally:specifically specifed:specified
    specifially:specifically specificaly:specifically specificially:specifically
    specificly:specifically specifing:specifying specifiy:specify specifiying:specifying
    speciifc:specific spectrem:spectrum spefic:specific spefically:specifically speficic:specific
    speical:special speices:species spesific:specific sponser:sponsor sponsers:sponsors
    spreadsheat:spreadsheet stabalize:stabilize stabilty:stability stablity:stability
    stakehoders:stakeholders stakeholers:stakeholders stakholders:stakeholders
    standardizaton:standardization standarization:standardization standarized:standardized
    standarts:standards startegic:strategic startegy:strategy stategic:strategic
    stategies:strategies stategy:strategy statergy:strategy statisical:statistical
    statisitcs:statistics statistcal:statistical statistcs:statistics statistial:statistical
    statitics:statistics statment:statement statments:statements stlye:style stopry:story
    straegy:strategy straighforward:straightforward straightfoward:straightforward
    stratagies:strategies stratagy:strategy strategey:strategy strategicaly:strategically
    strategicly:strategically stratergy:strategy stratgic:strategic stratigic:strategic
    streamling:streamlining stregth:strength stregthen:strengthen strengh:strength strenght:strength
    strenghten:strengthen strenghts:strengths strengthend:strengthened strengthes:strengths
    strengthing:strengthening strictely:strictly structre:structure structual:structural
    structued:structured strucure:structure strucutre:structure struture:structure
    strutures:structures stucture:structure stuctured:structured stuctures:structures
    studing:studying submisson:submission submited:submitted submiting:submitting
    submition:submission subsciption:subscription subscripton:subscription subsequant:subsequent
    subsequentely:subsequently subsequenty:subsequently subsidaries:subsidiaries
    subsidary:subsidiary subsitute:substitute subsquent:subsequent substancial:substantial
    substanial:substantial substansial:substantial substantally:substantially
    substantialy:substantially substitude:substitute subtances:substances subtitute:substitute
    succed:succeed succeded:succeeded succesful:successful succesfull:successful
    succesfully:successfully successfull:successful successfuly:successfully
    successully:successfully suceed:succeed suceeded:succeeded suceeds:succeeds sucess:success
    sucessful:successful sucessfully:successfully suffcient:sufficient sufferred:suffered
    sufficent:sufficient sufficently:sufficiently sufficiant:sufficient suficient:sufficient
    sugest:suggest sugested:suggested sugestion:suggestion sugestions:suggestions sugests:suggests
    suggesst:suggest suggestd:suggested suggeston:suggestion suggestons:suggestions
    suitible:suitable sumary:summary summariztion:summarization summarry:summary summerize:summarize
    summerized:summarized summerizes:summarizes superceded:superseded supercedes:supersedes
    supervison:supervision suplement:supplement suport:support suported:supported suports:supports
    supossed:supposed suppliment:supplement supplment:supplement suppored:supported
    supportted:supported suppossed:supposed suppply:supply suppport:support supress:suppress
    suprise:surprise suprised:surprised suprising:surprising suprisingly:surprisingly
    surounded:surrounded surounding:surrounding surpise:surprise surpress:suppress surprize:surprise
    surrouded:surrounded surrouding:surrounding surroundng:surrounding surveilance:surveillance
    survellance:surveillance survery:survey surverys:surveys surviellance:surveillance
    susceptable:susceptible suseptible:susceptible suspicous:suspicious sustainabile:sustainable
    sustainabilty:sustainability sustainablity:sustainability sustainble:sustainable
    sustainible:sustainable sustanability:sustainability sustanable:sustainable sutaible:suitable
    sutainable:sustainable symetric:symmetric symetrical:symmetrical symetry:symmetry
    symptomps:symptoms symptons:symptoms synchonize:synchronize synchonous:synchronous
    synchronisaton:synchronisation syncronization:synchronization syncronize:synchronize
    syncronized:synchronized syncronous:synchronous synergys:synergies synthsis:synthesis
    sysem:system sysetm:system systamatic:systematic systematicaly:systematically
    systematicly:systematically systemetic:systematic systm:system systme:system systmes:systems
    sytem:system sytems:systems taht:that tansparency:transparency taxanomy:taxonomy
    techical:technical techincal:technical techincally:technically techinical:technical
    techinque:technique techinques:techniques techncial:technical technial:technical
    technicaly:technically technicly:technically techniqe:technique techniqes:techniques
    technlogy:technology technnology:technology technolgical:technological
    technolgically:technologically technolgies:technologies technolgy:technology
    technologial:technological technologys:technologies techologies:technologies
    techology:technology techonlogy:technology techonology:technology tecnique:technique
    tecniques:techniques tecnologies:technologies tecnology:technology teh:the tehcnology:technology
    telecomunications:telecommunications temparature:temperature tempature:temperature
    temperary:temporary temperatue:temperature temperture:temperature temporaly:temporarily
    temporarilly:temporarily temporarly:temporarily tempory:temporary temprature:temperature
    tempratures:temperatures tempreature:temperature tenative:tentative tendacy:tendency
    tendancies:tendencies tendancy:tendency tentitive:tentative terminaly:terminally
    terrestial:terrestrial territoy:territory testamony:testimony theoreticaly:theoretically
    theoritical:theoretical theoritically:theoretically therapudic:therapeutic
    theraputic:therapeutic thereotical:theoretical therfore:therefore thier:their thoery:theory
    thoroughy:thoroughly thorougly:thoroughly thoughout:throughout thourough:thorough
    thouroughly:thoroughly threatend:threatened threath:threat threaths:threats
    threating:threatening threshhold:threshold threshholds:thresholds throught:through
    throughtout:throughout througout:throughout througput:throughput thruout:throughout thta:that
    timley:timely timline:timeline tipically:typically togather:together togeather:together
    togehter:together toghether:together togther:together tolerence:tolerance tomatos:tomatoes
    tommorow:tomorrow tommorrow:tomorrow tomorow:tomorrow totaly:totally tradgedy:tragedy
    tradional:traditional tradionally:traditionally traditinal:traditional
    traditionaly:traditionally traditonal:traditional tradtional:traditional tragicly:tragically
    traing:training trainig:training trainning:training trajactory:trajectory trajectoy:trajectory
    trancend:transcend tranfer:transfer tranform:transform tranformation:transformation
    tranformer:transformer tranformers:transformers transaciton:transaction transactons:transactions
    transfered:transferred transfering:transferring transformaton:transformation
    transformitive:transformative transformtion:transformation transision:transition
    transisiton:transition transistion:transition translater:translator transmision:transmission
    transmited:transmitted transmiting:transmitting transmittion:transmission
    transparancy:transparency transparant:transparent transpareny:transparency
    transparrent:transparent transperancy:transparency transperent:transparent
    transporation:transportation trasnfer:transfer treatement:treatment treatements:treatments
    treatmant:treatment treatmet:treatment tremendeous:tremendous tremendus:tremendous
    treshold:threshold truely:truly trully:truly trustworhty:trustworthy
    trustworthyness:trustworthiness turnarround:turnaround turnver:turnover tutorail:tutorial
    twelth:twelfth typcial:typical typcially:typically typicall:typical typicaly:typically
    tyrany:tyranny ubiquitious:ubiquitous ubiquitos:ubiquitous ultimatly:ultimately
    unacceptible:unacceptable unambigous:unambiguous unanimious:unanimous unanimus:unanimous
    unanticapated:unanticipated unavailible:unavailable unbalenced:unbalanced
    uncertainities:uncertainties uncertainity:uncertainty uncertanties:uncertainties
    uncertanty:uncertainty uncessary:unnecessary underestimte:underestimate underlaying:underlying
    undermin:undermine understading:understanding understandible:understandable
    understandig:understanding understaning:understanding undertand:understand
    undertanding:understanding undertsand:understand undestand:understand undoubtably:undoubtedly
    undoubtly:undoubtedly uneccessary:unnecessary unecessarily:unnecessarily unecessary:unnecessary
    unexpectd:unexpected unexpectedely:unexpectedly unforetunately:unfortunately
    unforseen:unforeseen unfortuantely:unfortunately unfortunatelly:unfortunately
    unfortunatley:unfortunately unfortunatly:unfortunately unfortunetly:unfortunately unifed:unified
    unintentionaly:unintentionally uniqe:unique uniquness:uniqueness univercity:university
    univeristies:universities univeristy:university universaly:universally unkonwn:unknown
    unkown:unknown unlikey:unlikely unlikley:unlikely unneccessarily:unnecessarily
    unneccessary:unnecessary unnecesarily:unnecessarily unnecesary:unnecessary
    unparalelled:unparalleled unparalled:unparalleled unprecendented:unprecedented
    unprecidented:unprecedented unpredicable:unpredictable unpredicatable:unpredictable
    unpresedented:unprecedented unqiue:unique unreliabilty:unreliability unsual:unusual
    unsuccesful:unsuccessful unsuccesfully:unsuccessfully unsucessful:unsuccessful
    unsustainible:unsustainable untill:until unuseual:unusual unversity:university updgrade:upgrade
    upgarde:upgrade usabilty:usability usally:usually usefull:useful usefullness:usefulness
    usualll:usually usuallly:usually usualy:usually ususally:usually utiliy:utility
    utilizaton:utilization utilty:utility utilze:utilize utlize:utilize utlized:utilized
    vaccinaton:vaccination vaccum:vacuum vaccuum:vacuum vacinate:vaccinate vacine:vaccine
    vacines:vaccines vaild:valid vaildate:validate vaious:various vairable:variable vairous:various
    valdiation:validation validaton:validation valubale:valuable valuble:valuable valueable:valuable
    varaible:variable varaibles:variables vareity:variety variabilty:variability variaties:varieties
    variaton:variation variatons:variations varible:variable varibles:variables varience:variance
    varities:varieties variuos:various varous:various vegatable:vegetable vegatables:vegetables
    vegatarian:vegetarian vehical:vehicle vehicals:vehicles vehicel:vehicle veiw:view veiws:views
    velocty:velocity verfication:verification verfied:verified verfiy:verify verfy:verify
    verifable:verifiable verifcation:verification verificaton:verification verifing:verifying
    verions:versions verison:version versitile:versatile versitility:versatility versoin:version
    vertial:vertical verticaly:vertically viabilty:viability vicinty:vicinity vigilent:vigilant
    vigourous:vigorous villian:villain violance:violence virtualy:virtually virutal:virtual
    visability:visibility visable:visible visibilty:visibility visiblity:visibility
    visualizaton:visualization vitamen:vitamin vizualization:visualization volatilty:volatility
    volentary:voluntary volenteer:volunteer volitile:volatile volontary:voluntary
    volonteer:volunteer volunter:volunteer vulernability:vulnerability vulernable:vulnerable
    vulnerabilites:vulnerabilities vulnerabilties:vulnerabilities vulnerabilty:vulnerability
    vulnerablities:vulnerabilities vulnerablity:vulnerability vulnerble:vulnerable
    vulnerible:vulnerable vulnurable:vulnerable vunerability:vulnerability vunerable:vulnerable
    warehosue:warehouse warrent:warrant warrents:warrants warrenty:warranty wasnt:wasn't
    wastewatter:wastewater wavelenght:wavelength weakeness:weakness weaknes:weakness
    weakneses:weaknesses weaknesess:weaknesses weaponary:weaponry wearhouse:warehouse
    wedensday:Wednesday weild:wield wellfare:welfare wendesday:Wednesday wensday:Wednesday
    wether:whether whcih:which wheras:whereas wherease:whereas whereever:wherever wheter:whether
    whith:with wholely:wholly whould:would wich:which widespred:widespread widley:widely wierd:weird
    wihout:without wiht:with wihtout:without wilfull:wilful willingnes:willingness willl:will
    withdrawel:withdrawal withdrawl:withdrawal withdrawls:withdrawals witheld:withheld
    withing:within withold:withhold witholding:withholding withou:without witout:without
    wokflow:workflow wonderfull:wonderful wonderous:wondrous worflow:workflow worflows:workflows
    worforce:workforce workflwo:workflow workfoce:workforce workfow:workflow worklow:workflow
    worklows:workflows worldwied:worldwide worldwise:worldwide worng:wrong worthwile:worthwhile
    woudl:would wouldnt:wouldn't writen:written writting:writing wroking:working wrtie:write
    wtih:with yatch:yacht yearley:yearly yeild:yield yeilded:yielded yeilding:yielding yeilds:yields
    yoru:your
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
