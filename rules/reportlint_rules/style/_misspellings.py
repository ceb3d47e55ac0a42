"""Frequent misspellings of English words that are no other word, no name and no term of computing."""

_TABLE = """
    accidently:accidentally accomodate:accommodate accomodated:accommodated accomodates:accommodates
    accomodating:accommodating accomodation:accommodation accross:across acheive:achieve
    acheived:achieved acheivement:achievement acheives:achieves acheiving:achieving
    acknowlege:acknowledge acknowleged:acknowledged acommodate:accommodate adressed:addressed
    adressing:addressing advertisment:advertisement advertisments:advertisements
    aggresive:aggressive agreeement:agreement agreemnt:agreement agression:aggression
    agressive:aggressive agressively:aggressively algorihm:algorithm algorithim:algorithm
    algorithmn:algorithm algoritm:algorithm algoritms:algorithms algorthm:algorithm
    algorythm:algorithm allready:already alltogether:altogether allways:always alreday:already
    alwasy:always amature:amateur ammount:amount ammounts:amounts analaysis:analysis
    analisys:analysis analyis:analysis analysys:analysis anaylsis:analysis anlysis:analysis
    annoucement:announcement anounce:announce anouncement:announcement anually:annually
    aplication:application aplications:applications apparant:apparent apparantly:apparently
    appearence:appearance applicaiton:application applicaitons:applications appliction:application
    appropiate:appropriate approprate:appropriate appropriatly:appropriately approriate:appropriate
    approximatley:approximately approximatly:approximately apropriate:appropriate
    aproximately:approximately aquire:acquire aquired:acquired aquisition:acquisition
    arbitary:arbitrary architechture:architecture architecure:architecture architecutre:architecture
    archtecture:architecture arguement:argument arguements:arguments artifical:artificial
    artifically:artificially asociated:associated assesment:assessment assesments:assessments
    assocation:association associtated:associated aswell:as_well asyncronous:asynchronous
    atempt:attempt athiest:atheist atribute:attribute attemp:attempt attemps:attempts
    attendence:attendance attibute:attribute attibutes:attributes autentication:authentication
    authenication:authentication authentcation:authentication avaiable:available availabe:available
    availabilty:availability availablity:availability availble:available availible:available
    avalability:availability avaliable:available avilable:available awfull:awful basicaly:basically
    basicly:basically beacuse:because beautifull:beautiful becasue:because becaus:because
    becouse:because becuase:because beetween:between begining:beginning behaviuor:behaviour
    beleive:believe beleived:believed beleives:believes belive:believe belives:believes
    benefical:beneficial beneficary:beneficiary benifit:benefit benifits:benefits betweeen:between
    betwen:between bizzare:bizarre brillant:brilliant brocolli:broccoli buisness:business
    busness:business bussiness:business camoflage:camouflage campain:campaign campains:campaigns
    capabilites:capabilities capabilties:capabilities capabilty:capability capablities:capabilities
    caracteristics:characteristics carefull:careful carreer:career carreers:careers
    carribean:Caribbean catagories:categories catagory:category cateogry:category celcius:Celsius
    chalenge:challenge chalenges:challenges challange:challenge challanges:challenges
    challanging:challenging challeges:challenges charachter:character charactaristic:characteristic
    charactaristics:characteristics characterstics:characteristics charateristics:characteristics
    cheif:chief cheifly:chiefly chemcial:chemical circumstantes:circumstances colaborate:collaborate
    colaboration:collaboration colaborative:collaborative collaberation:collaboration
    colleages:colleagues collegue:colleague collegues:colleagues comittee:committee comming:coming
    commited:committed commitee:committee commiting:committing commitmment:commitment
    committment:commitment commuication:communication commuity:community communciation:communication
    communty:community comparision:comparison comparisions:comparisons comparsion:comparison
    compatability:compatibility compatable:compatible compatibel:compatible
    compatiblity:compatibility compeditive:competitive compeition:competition
    competative:competitive competetive:competitive competion:competition complaince:compliance
    compleatly:completely completly:completely compliace:compliance complience:compliance
    compnent:component componant:component componenets:components comprehensve:comprehensive
    comprehesive:comprehensive comunication:communication comunity:community concensus:consensus
    concieve:conceive concieved:conceived concious:conscious conciously:consciously
    conection:connection conections:connections confguration:configuration
    configration:configuration configuation:configuration configuraton:configuration
    congifuration:configuration congradulations:congratulations conjuction:conjunction
    connecton:connection connnection:connection consciencious:conscientious
    conscientous:conscientious consequeces:consequences consequenses:consequences
    consequentely:consequently considerd:considered considred:considered consistancy:consistency
    consistant:consistent consistantly:consistently consistecy:consistency contibute:contribute
    contibuted:contributed contibution:contribution contibutions:contributions
    contoversial:controversial contraversial:controversial contraversy:controversy
    contries:countries controled:controlled controling:controlling conveniant:convenient
    convienent:convenient convienient:convenient convinience:convenience convinient:convenient
    cooperatve:cooperative corelation:correlation coresponding:corresponding
    correponding:corresponding correspondance:correspondence corresponing:corresponding coudl:could
    couldnt:couldn't critcal:critical criticial:critical critisism:criticism critisize:criticize
    curently:currently curiousity:curiosity currenly:currently currentley:currently
    currenty:currently currrently:currently custumer:customer custumers:customers deatiled:detailed
    decemeber:December decieve:deceive decieved:deceived decison:decision decisons:decisions
    decsion:decision definate:definite definately:definitely defination:definition
    definatly:definitely definetly:definitely definitly:definitely definiton:definition
    definitons:definitions defintion:definition defintions:definitions delivary:delivery
    demonstates:demonstrates demostrate:demonstrate demostrated:demonstrated deparment:department
    departement:department depedencies:dependencies depedency:dependency dependancies:dependencies
    dependancy:dependency dependecies:dependencies dependecy:dependency dependencis:dependencies
    dependeny:dependency depenency:depency desciption:description descision:decision
    descripton:description desgined:designed desicion:decision desicions:decisions
    desparately:desperately destory:destroy detemine:determine deterioriate:deteriorate
    determin:determine develoment:development develope:develop developement:development
    developmet:development devlopment:development diagnosys:diagnosis didnt:didn't
    diference:difference diferences:differences diferent:different diffcult:difficult
    diffculty:difficulty diffent:different differnce:difference differnces:differences
    differnt:different difficulity:difficulty diffrence:difference diffrences:differences
    diffrent:different dificult:difficult dificulties:difficulties dificulty:difficulty
    dilemna:dilemma disadvantege:disadvantage disapear:disappear disapeared:disappeared
    disapoint:disappoint disapointed:disappointed disapointing:disappointing disasterous:disastrous
    disatvantage:disadvantage discription:description discusion:discussion discussons:discussions
    disipline:discipline dissapear:disappear dissapeared:disappeared dissapoint:disappoint
    dissapointed:disappointed dissapointing:disappointing dissapointment:disappointment
    dissappear:disappear dissappoint:disappoint distirbuted:distributed distribtued:distributed
    distribuited:distributed doccument:document doccuments:documents docmentation:documentation
    documenation:documentation documentaion:documentation documention:documentation
    documment:document doesnt:doesn't domian:domain dramaticly:dramatically ealier:earlier
    eccentrice:eccentric ecomonic:economic ecomony:economy econmic:economic econmy:economy
    econonic:economic ecstacy:ecstasy efective:effective efectively:effectively effciency:efficiency
    effcient:efficient effeciency:efficiency effecient:efficient effecively:effectively
    effectivenes:effectiveness effectivly:effectively effectivness:effectiveness
    efficency:efficiency efficent:efficient efficently:efficiently efficiencey:efficiency
    eligable:eligible elimenate:eliminate embarass:embarrass embarassed:embarrassed
    embarassing:embarrassing embarassment:embarrassment embarras:embarrass embarrasing:embarrassing
    embarrasment:embarrassment emision:emission emissons:emissions emmision:emission
    emmission:emission emmissions:emissions emperical:empirical emphaisze:emphasize
    emprical:empirical encorporate:incorporate encourge:encourage enhace:enhance
    enhacement:enhancement enhancment:enhancement enhancments:enhancements enought:enough
    enourmous:enormous entrepeneur:entrepreneur entrepeneurs:entrepreneurs
    entrepreneurer:entrepreneur entreprenuer:entrepreneur enviorment:environment
    enviornment:environment enviornmental:environmental enviroment:environment
    enviromental:environmental enviromentally:environmentally enviroments:environments
    environement:environment envrionment:environment equiped:equipped equipement:equipment
    equippment:equipment equiptment:equipment equivalant:equivalent equivelant:equivalent
    equivilent:equivalent esential:essential especiallly:especially especialy:especially
    espescially:especially essencial:essential essental:essential essentialy:essentially
    estabilish:establish establised:established ethcial:ethical evaluaton:evaluation
    evalutation:evaluation evalution:evaluation evaulation:evaluation eventualy:eventually
    evidentally:evidently exagerate:exaggerate exagerated:exaggerated excecute:execute
    excecution:execution excelent:excellent excellant:excellent excercise:exercise
    excercises:exercises exection:execution exellent:excellent exercize:exercise exersice:exercise
    exhileration:exhilaration exisiting:existing existance:existence expecially:especially
    expediate:expedite expence:expense expences:expenses experiance:experience experiece:experience
    experiement:experiment experiements:experiments experienc:experience experimantal:experimental
    experince:experience expierence:experience expierences:experiences expirience:experience
    explaination:explanation explanaition:explanation explaning:explaining explicitely:explicitly
    explicitily:explicitly explicity:explicitly explictly:explicitly exsist:exist exsisting:existing
    exteme:extreme extenstion:extension extention:extension extentions:extensions extremly:extremely
    facilate:facilitate faciliate:facilitate facilites:facilities facillitate:facilitate
    facinating:fascinating facist:fascist familar:familiar fascilitate:facilitate febuary:February
    feburary:February finacial:financial finaly:finally financal:financial financialy:financially
    finanical:financial flexability:flexibility flexibilty:flexibility flexiblity:flexibility
    followign:following followng:following follwing:following folowing:following forcast:forecast
    forcasting:forecasting forcasts:forecasts foriegn:foreign formated:formatted
    formating:formatting forseeable:foreseeable fortunatly:fortunately fourty:forty foward:forward
    framewrok:framework framwork:framework framworks:frameworks freind:friend freinds:friends
    freqently:frequently frequentely:frequently frequentley:frequently fucntion:function
    fucntions:functions fullfil:fulfil fullfill:fulfill fullfilled:fulfilled fullfilling:fulfilling
    funciton:function funcitons:functions functionalites:functionalities functionaly:functionally
    fundametal:fundamental fundemental:fundamental fundementals:fundamentals funtion:function
    funtions:functions furhter:further furthermor:furthermore furthur:further futher:further
    futhermore:furthermore garantee:guarantee garanteed:guaranteed garantees:guarantees
    gaurantee:guarantee gauranteed:guaranteed gaurantees:guarantees gaurd:guard genaral:general
    genarally:generally geneartion:generation generaing:generating generaly:generally
    generaton:generation genrate:generate goverment:government govermental:governmental
    goverments:governments governement:government governements:governments gradualy:gradually
    grafitti:graffiti gratefull:grateful greatful:grateful guarentee:guarantee guarenteed:guaranteed
    guideance:guidance guidence:guidance hallucenation:hallucination halucination:hallucination
    halucinations:hallucinations happend:happened happenned:happened harasment:harassment
    harrass:harass harrassment:harassment hasnt:hasn't havent:haven't heirarchical:hierarchical
    heirarchy:hierarchy helpfull:helpful hemorage:hemorrhage hesitent:hesitant hieght:height
    hierachical:hierarchical hierachy:hierarchy hierarcy:hierarchy highlited:highlighted
    higlight:highlight higlights:highlights histroy:history hopefuly:hopefully horrable:horrible
    howver:however hwoever:however hygeine:hygiene hypocracy:hypocrisy hypothesys:hypothesis
    hypothsis:hypothesis idenify:identify idenitfy:identify identfy:identify identifed:identified
    identifer:identifier identifing:identifying identifyed:identified idiosyncracy:idiosyncrasy
    ignorence:ignorance illegaly:illegally imagenary:imaginary imediate:immediate
    imediately:immediately imformation:information immediatley:immediately immediatly:immediately
    immplementation:implementation impelement:implement implemenation:implementation
    implementaion:implementation implementating:implementing implementaton:implementation
    implemention:implementation implemeted:implemented impliment:implement
    implimentation:implementation implimented:implemented implment:implement
    implmentation:implementation implmented:implemented imporant:important imporatnt:important
    importanly:importantly importantce:importance importence:importance importent:important
    imporve:improve imporved:improved imporvement:improvement imporvements:improvements
    improtant:important improvemet:improvement improvemnt:improvement improvemnts:improvements
    improvment:improvement improvments:improvements imrpove:improve inacurate:inaccurate
    incidently:incidentally incompatability:incompatibility incoporate:incorporate
    incorperate:incorporate incorperated:incorporated incorportate:incorporate incrase:increase
    increasingy:increasingly increasinly:increasingly incredable:incredible increse:increase
    incresing:increasing indentified:identified indentify:identify indepedent:independent
    indepedently:independently independance:independence independant:independent
    independantly:independently indicies:indices indivdual:individual indivduals:individuals
    individul:individual indsutry:industry industy:industry indutry:industry induvidual:individual
    indvidual:individual inevitablely:inevitably inevitible:inevitable infact:in_fact
    infastructure:infrastructure infered:inferred infering:inferring influental:influential
    infomation:information informaiton:information informaton:information informtion:information
    infrasctructure:infrastructure infrastrcture:infrastructure infrastrucure:infrastructure
    infrastruture:infrastructure infrastucture:infrastructure infromation:information inital:initial
    initalize:initialize initally:initially initialy:initially initiatve:initiative
    inititative:initiative innaccurate:inaccurate innoculate:inoculate innoculation:inoculation
    innovatve:innovative innvoation:innovation innvoative:innovative inovation:innovation
    inovative:innovative insitution:institution insitutions:institutions inspite:in_spite
    instaled:installed installaton:installation insted:instead institue:institute
    instituion:institution instruciton:instruction instuctions:instructions insurence:insurance
    integerate:integrate integeration:integration integraion:integration integrationn:integration
    integraton:integration intelectual:intellectual inteligence:intelligence inteligent:intelligent
    intellegence:intelligence intellgence:intelligence intelligance:intelligence
    intelligense:intelligence intelligient:intelligent intented:intended interacton:interaction
    interchangable:interchangeable interferance:interference intergrate:integrate
    intergrated:integrated intergration:integration interpet:interpret interpretaion:interpretation
    interpretion:interpretation interupt:interrupt interupted:interrupted interuption:interruption
    intial:initial intialize:initialize intially:initially intoduction:introduction intrest:interest
    intresting:interesting introducion:introduction introductionn:introduction
    introdution:introduction intruction:instruction intructions:instructions investement:investment
    investements:investments investigaton:investigation investmen:investment investmet:investment
    involvment:involvement irrelevent:irrelevant irresistable:irresistible isnt:isn't
    issueing:issuing janurary:January journied:journeyed journies:journeys kindergarden:kindergarten
    knowlegde:knowledge knowlege:knowledge labratory:laboratory laguage:language lanaguage:language
    langague:language langauge:language langauges:languages languge:language largly:largely
    lauguage:language launchs:launches leagal:legal learnig:learning legislaton:legislation
    legitamate:legitimate legnth:length lengh:length lenght:length lenghts:lengths liason:liaison
    libaries:libraries libary:library libraires:libraries liesure:leisure limitaion:limitation
    limitaions:limitations limitaton:limitation litature:literature literture:literature
    litrature:literature litreature:literature logarithim:logarithm machien:machine
    maintainance:maintenance maintainence:maintenance maintaing:maintaining maintainted:maintained
    maintanence:maintenance maintenence:maintenance maintian:maintain managable:manageable
    managament:management managment:management manangement:management manegement:management
    mangement:management mantain:maintain mantained:maintained manufacter:manufacturer
    manufacterer:manufacturer manufactering:manufacturing manufacturor:manufacturer
    manufacuring:manufacturing manufaturing:manufacturing marketting:marketing
    mathematicaly:mathematically mathmatical:mathematical maximium:maximum maxium:maximum
    measurment:measurement measurments:measurements mecanism:mechanism mechanisim:mechanism
    mechansim:mechanism mechansims:mechanisms medeval:medieval mediteranean:Mediterranean
    memeber:member memebers:members messsage:message methdology:methodology methodolgy:methodology
    miminum:minimum minimun:minimum miniumum:minimum minumum:minimum miscelaneous:miscellaneous
    mischievious:mischievous mispell:misspell mispelled:misspelled mispelling:misspelling
    missle:missile missles:missiles mitgate:mitigate mititgate:mitigate moderatly:moderately
    modifcation:modification modifed:modified monitering:monitoring monitorring:monitoring
    morover:moreover mountian:mountain muliple:multiple mulitiple:multiple mulitple:multiple
    multipe:multiple multple:multiple municipalty:municipality mutiple:multiple mutliple:multiple
    naturaly:naturally navagation:navigation neccesarily:necessarily neccesary:necessary
    neccessary:necessary neccessity:necessity necesarily:necessarily necesary:necessary
    necessarilly:necessarily necessery:necessary negativly:negatively neglible:negligible
    negligable:negligible negociate:negotiate negociated:negotiated negociation:negotiation
    negociations:negotiations neigbor:neighbor neigborhood:neighborhood nessecary:necessary
    nessesary:necessary neverthless:nevertheless nineth:ninth ninty:ninety normaly:normally
    notible:notable noticable:noticeable noticably:noticeably novemeber:November nuber:number
    nubmer:number nuerons:neurons numerious:numerous obejctive:objective obejctives:objectives
    objecitve:objective objectivly:objectively obssesion:obsession obsticle:obstacle
    obsticles:obstacles obvioulsy:obviously obviuos:obvious ocasion:occasion
    ocasionally:occasionally ocassionally:occasionally occasionaly:occasionally occassion:occasion
    occassional:occasional occassionally:occasionally occurance:occurrence occurances:occurrences
    occured:occurred occurence:occurrence occurences:occurrences occuring:occurring ocotber:October
    ocurred:occurred ocurrence:occurrence ocurs:occurs offical:official offically:officially
    officaly:officially ommision:omission ommit:omit ommitted:omitted operaton:operation
    operatonal:operational opertaion:operation opertation:operation opertations:operations
    oponent:opponent oportunities:opportunities oportunity:opportunity opperation:operation
    oppertunities:opportunities oppertunity:opportunity oppinion:opinion oppinions:opinions
    opportunites:opportunities opportuntiy:opportunity oppurtunities:opportunities
    oppurtunity:opportunity optimiation:optimization optimisim:optimism optimizaton:optimization
    optimzation:optimization optimze:optimize optimzed:optimized optmization:optimization
    organistion:organisation organizaton:organization organizatons:organizations
    organiztion:organization organziation:organization orgin:origin orginal:original
    orginally:originally orginization:organization orginized:organized orgnization:organization
    orgnizations:organizations originaly:originally origional:original orignal:original
    outragous:outrageous overal:overall overwelmed:overwhelmed overwelming:overwhelming
    overwhelmning:overwhelming owerful:powerful paralell:parallel parallell:parallel
    paramater:parameter paramaters:parameters paramter:parameter paramters:parameters
    paremeter:parameter paremeters:parameters parliment:parliament parlimentary:parliamentary
    parmeter:parameter parmeters:parameters parrallel:parallel partcipant:participant
    partcipants:participants parternship:partnership partialy:partially participents:participants
    particpant:participant particpants:participants particpate:participate
    particularily:particularly particulary:particularly partnerhsip:partnership passanger:passenger
    passangers:passengers pateint:patient pateints:patients peaple:people peformance:performance
    peice:piece peices:pieces peopel:people percieve:perceive percieved:perceived
    percieves:perceives perfomance:performance perfomed:performed perfoming:performing
    performace:performance performence:performance permanant:permanent permanantly:permanently
    permenant:permanent permenantly:permanently permision:permission permisions:permissions
    permissons:permissions perpective:perspective persective:perspective perseverence:perseverance
    persistant:persistent personaly:personally personel:personnel personell:personnel
    perspecitve:perspective persuation:persuasion pertubation:perturbation
    pertubations:perturbations pharmaceuticle:pharmaceutical pharmacuetical:pharmaceutical
    pharmacutical:pharmaceutical phenomenom:phenomenon phenomenum:phenomenon phenomonon:phenomenon
    phenonmenon:phenomenon phsyical:physical physicaly:physically picutre:picture plaform:platform
    plaforms:platforms plagerism:plagiarism plagerize:plagiarize platfrom:platform
    platfroms:platforms pleasent:pleasant poeple:people poisin:poison polical:political
    politcal:political politcs:politics politican:politician politicans:politicians
    poltical:political polticial:political popluation:population popualtion:population
    popularaty:popularity populaton:population portfolo:portfolio posession:possession
    posibility:possibility positvely:positively possesion:possession possesions:possessions
    possibilites:possibilities possibilty:possibility possiblities:possibilities
    possiblity:possibility potatos:potatoes potental:potential potentally:potentially
    potentialy:potentially potentional:potential practial:practical practicaly:practically
    practicioner:practitioner practicle:practical practioner:practitioner practioners:practitioners
    practitoner:practitioner pratical:practical praticaly:practically preceeded:preceded
    preceeding:preceding precison:precision precission:precision predecesor:predecessor
    predicton:prediction predictons:predictions preferances:preferences prefered:preferred
    prefering:preferring preformance:performance prefrence:preference preperation:preparation
    preperations:preparations prequisite:prerequisite prerequiste:prerequisite presance:presence
    presense:presence pressence:presence prevalant:prevalent prevelant:prevalent
    previosly:previously previouly:previously previsously:previously previuos:previous
    previus:previous primarilly:primarily primarliy:primarily primarly:primarily
    principaly:principally prinicple:principle prioritze:prioritize prioriy:priority
    priortize:prioritize privacty:privacy privelege:privilege privilage:privilege
    priviledge:privilege priviledges:privileges privledge:privilege probabaly:probably
    probablity:probability probaly:probably probelm:problem probelms:problems problably:probably
    problmes:problems procces:process proccess:process proccesses:processes proccessing:processing
    procedding:proceeding proceedure:procedure proceedures:procedures procesing:processing
    procesor:processor processess:processes produciton:production productiviy:productivity
    productivty:productivity producton:production prodution:production produtivity:productivity
    profesional:professional profesionally:professionally profesionals:professionals
    professer:professor proffesional:professional profitablity:profitability profitible:profitable
    progam:program progams:programs progess:progress programatic:programmatic
    programatically:programmatically programing:programming programmaticaly:programmatically
    prominant:prominent pronouced:pronounced pronounciation:pronunciation propietary:proprietary
    propoganda:propaganda propogate:propagate propogation:propagation proposel:proposal
    proprietery:proprietary proprietory:proprietary prosperious:prosperous protecion:protection
    protien:protein protiens:proteins protoype:prototype protypical:prototypical
    protyping:prototyping provde:provide provding:providing providng:providing provied:provide
    psychologial:psychological psycological:psychological psycology:psychology publically:publicly
    publich:publish publishd:published puchase:purchase purchace:purchase purchse:purchase
    purpse:purpose purpuse:purpose pursuade:persuade pyschology:psychology quailty:quality
    qualiy:quality qualtiy:quality qualty:quality quanitity:quantity quantative:quantitative
    quantaty:quantity quantitive:quantitative quantitiy:quantity quaterly:quarterly
    quesiton:question quesitons:questions questionair:questionnaire questionaire:questionnaire
    questionaires:questionnaires questionnare:questionnaire quicklly:quickly quikly:quickly
    rasberry:raspberry realease:release realtionship:relationship realtionships:relationships
    realy:really reasearch:research reasearcher:researcher reasearchers:researchers
    reasonble:reasonable reccomend:recommend reccomendation:recommendation
    reccomendations:recommendations reccomended:recommended reccommend:recommend
    reccommendation:recommendation reccommended:recommended recgonize:recognize recieve:receive
    recieved:received reciever:receiver recieves:receives recieving:receiving recived:received
    recogize:recognize recogniton:recognition recomend:recommend recomendable:recommendable
    recomendation:recommendation recomendations:recommendations recomended:recommended
    recommedation:recommendation recommedations:recommendations recommeded:recommended
    reconize:recognize recource:resource recources:resources recquired:required recuring:recurring
    redundency:redundancy redundent:redundant reduntant:redundant referal:referral
    referance:reference refered:referred refering:referring refernce:reference refernces:references
    referrence:reference refference:reference refrence:reference refrences:references
    regluar:regular reguation:regulation regularily:regularly regulaton:regulation
    regulatons:regulations regulatroy:regulatory reinforcemnt:reinforcement
    reinforcment:reinforcement relaiable:reliable relase:release relased:released
    relationhip:relationship relationshp:relationship relativly:relatively relatonship:relationship
    relatvely:relatively relavant:relevant relavent:relevant releated:related relevent:relevant
    reliabe:reliable reliabilty:reliability reliablity:reliability relibility:reliability
    relible:reliable religous:religious remaing:remaining remeber:remember remembrence:remembrance
    reminent:remnant remmber:remember renewabe:renewable renewble:renewable reoccuring:recurring
    repectively:respectively repersentation:representation repetative:repetitive
    repetetive:repetitive repetion:repetition repitition:repetition replacable:replaceable
    replacment:replacement reponse:response repositry:repository repostiory:repository
    represenation:representation representaion:representation representitive:representative
    representive:representative reproducability:reproducibility reproducable:reproducible
    reproducibilty:reproducibility requierment:requirement requierments:requirements
    requird:required requirememt:requirement requiremnts:requirements requirment:requirement
    requirments:requirements requred:required requrements:requirements requried:required
    reseach:research reseacher:researcher reseachers:researchers researh:research reserach:research
    reserachers:researchers resistence:resistance resistent:resistant resluts:results
    resoruces:resources resouce:resource resouces:resources resourse:resource resourses:resources
    respectivly:respectively responce:response responces:responses responsability:responsibility
    responsibilites:responsibilities responsibilty:responsibility responsiblities:responsibilities
    responsiblity:responsibility respose:response respository:repository restaraunt:restaurant
    restaurent:restaurant restaurents:restaurants resticted:restricted restriced:restricted
    restuarant:restaurant resturant:restaurant resutls:results retreival:retrieval retreive:retrieve
    retreived:retrieved retrival:retrieval retrive:retrieve retrived:retrieved returing:returning
    reults:results reveiw:review revelant:relevant revolutionay:revolutionary rewiew:review
    rigeur:rigour rigourous:rigorous robustnes:robustness robutness:robustness routinly:routinely
    rythm:rhythm sacrafice:sacrifice saftey:safety safty:safety satelite:satellite
    satelites:satellites satisfiy:satisfy sattelite:satellite scalabilty:scalability
    scalablity:scalability scalibility:scalability scedule:schedule sceduled:scheduled
    scenarioes:scenarios scenarious:scenarios scenerio:scenario schedual:schedule sciense:science
    scientfic:scientific scientifc:scientific scientits:scientists scinece:science
    secratary:secretary secretery:secretary secuirty:security securty:security secutiry:security
    senario:scenario senarios:scenarios sensative:sensitive sensitivty:sensitivity
    sensitve:sensitive senstive:sensitive sentance:sentence sentances:sentences sentense:sentence
    seperate:separate seperated:separated seperately:separately seperates:separates
    seperating:separating seperation:separation seperator:separator septemeber:September
    servicable:serviceable severeal:several severel:several severly:severely sevral:several
    shoud:should shoudl:should shouldnt:shouldn't siginificant:significant signficant:significant
    signficantly:significantly signifcant:significant signifcantly:significantly
    significanly:significantly significantally:significantly significatn:significant
    significent:significant significently:significantly significiant:significant
    signifigant:significant similarily:similarly similarlly:similarly similarty:similarity
    similiar:similar simillar:similar simplier:simpler simular:similar simulatneous:simultaneous
    simulatneously:simultaneously simultaneosly:simultaneously simultanous:simultaneous
    simultanously:simultaneously sincerly:sincerely situaton:situation situtation:situation
    situtations:situations sitution:situation skeptisism:skepticism skillfull:skilful
    soceity:society socity:society softare:software softwre:software sofware:software
    soluitons:solutions solutons:solutions sophicated:sophisticated sophisicated:sophisticated
    sophisticted:sophisticated soultion:solution soultions:solutions souvereign:sovereign
    soveriegn:sovereign soverign:sovereign speach:speech specfic:specific specfically:specifically
    specfied:specified specifc:specific specifcally:specifically specifed:specified
    specifially:specifically specificaly:specifically specificially:specifically
    specificly:specifically specifing:specifying specifiy:specify speciifc:specific
    spefically:specifically spesific:specific stabalize:stabilize stabilty:stability
    stakehoders:stakeholders stakeholers:stakeholders stakholders:stakeholders
    standardizaton:standardization standarization:standardization standarized:standardized
    startegic:strategic startegy:strategy stategic:strategic stategies:strategies stategy:strategy
    statisical:statistical statisitcs:statistics statistcal:statistical statistcs:statistics
    statitics:statistics statment:statement statments:statements stlye:style stopry:story
    straegy:strategy straighforward:straightforward straightfoward:straightforward
    stratagies:strategies strategicaly:strategically stratergy:strategy stratgic:strategic
    stregth:strength strengh:strength strenght:strength strenghten:strengthen strenghts:strengths
    strengthes:strengths strictely:strictly structre:structure structual:structural
    structued:structured strucure:structure strucutre:structure struture:structure
    strutures:structures stucture:structure stuctured:structured stuctures:structures
    subsciption:subscription subscripton:subscription subsequant:subsequent
    subsequentely:subsequently subsequenty:subsequently subsquent:subsequent substancial:substantial
    substansial:substantial substantialy:substantially subtances:substances subtitute:substitute
    succed:succeed succesful:successful succesfully:successfully successfull:successful
    successfuly:successfully successully:successfully suceed:succeed suceeded:succeeded
    suceeds:succeeds sucess:success sucessful:successful sucessfully:successfully
    sufficent:sufficient sufficently:sufficiently sufficiant:sufficient suficient:sufficient
    sugest:suggest sugested:suggested sugestion:suggestion sugests:suggests suggesst:suggest
    suggestons:suggestions sumary:summary summariztion:summarization summarry:summary
    superceded:superseded supercedes:supersedes suplement:supplement suport:support
    suported:supported supossed:supposed suppored:supported supportted:supported suppossed:supposed
    suppport:support supress:suppress suprise:surprise suprising:surprising suprisingly:surprisingly
    surpise:surprise surpress:suppress surprize:surprise surrouded:surrounded surrouding:surrounding
    surveilance:surveillance survellance:surveillance survery:survey surverys:surveys
    susceptable:susceptible suseptible:susceptible sustainabile:sustainable
    sustainabilty:sustainability sustainablity:sustainability sustainble:sustainable
    sustanable:sustainable sutainable:sustainable symetric:symmetric symetry:symmetry
    symptons:symptoms synchonize:synchronize synchonous:synchronous synchronisaton:synchronisation
    syncronization:synchronization syncronize:synchronize syncronous:synchronous synthsis:synthesis
    sysem:system sysetm:system systematicaly:systematically systematicly:systematically systm:system
    systme:system systmes:systems sytem:system sytems:systems taht:that tansparency:transparency
    techical:technical techincal:technical techincally:technically techinque:technique
    techinques:techniques technial:technical techniqe:technique techniqes:techniques
    technlogy:technology technnology:technology technolgies:technologies technolgy:technology
    technologys:technologies techology:technology techonology:technology tecnique:technique
    tecniques:techniques tecnologies:technologies tecnology:technology teh:the tehcnology:technology
    temparature:temperature tempature:temperature temperture:temperature temporarilly:temporarily
    temporarly:temporarily tempreature:temperature tendancies:tendencies tendancy:tendency
    theoreticaly:theoretically theoritical:theoretical therapudic:therapeutic theraputic:therapeutic
    therfore:therefore thier:their thoroughy:thoroughly thorougly:thoroughly thoughout:throughout
    thouroughly:thoroughly threatend:threatened threshhold:threshold threshholds:thresholds
    throught:through througout:throughout thta:that tipically:typically togehter:together
    toghether:together togther:together tolerence:tolerance tommorow:tomorrow tommorrow:tomorrow
    tomorow:tomorrow tradional:traditional tradionally:traditionally traditonal:traditional
    tradtional:traditional trainning:training tranform:transform tranformation:transformation
    tranformer:transformer tranformers:transformers transfered:transferred transfering:transferring
    transformaton:transformation transision:transition transistion:transition translater:translator
    transmited:transmitted transparancy:transparency transparant:transparent
    transpareny:transparency transperancy:transparency trasnfer:transfer treatement:treatment
    treatements:treatments treatmet:treatment treshold:threshold truely:truly trully:truly
    tutorail:tutorial twelth:twelfth typcial:typical typcially:typically typicaly:typically
    tyrany:tyranny ubiquitious:ubiquitous ubiquitos:ubiquitous ultimatly:ultimately
    unanimus:unanimous uncertainity:uncertainty uncertanty:uncertainty underlaying:underlying
    understading:understanding understandig:understanding understaning:understanding
    undertsand:understand undestand:understand undoubtably:undoubtedly uneccessary:unnecessary
    unecessary:unnecessary unforseen:unforeseen unfortuantely:unfortunately
    unfortunatelly:unfortunately unfortunatley:unfortunately unfortunatly:unfortunately
    unfortunetly:unfortunately uniqe:unique univeristies:universities univeristy:university
    unkonwn:unknown unkown:unknown unlikley:unlikely unneccessary:unnecessary unnecesary:unnecessary
    unparalled:unparalleled unprecendented:unprecedented unprecidented:unprecedented
    unpredicable:unpredictable unpresedented:unprecedented unqiue:unique untill:until
    unuseual:unusual unversity:university usally:usually usefull:useful usefullness:usefulness
    usualll:usually usualy:usually ususally:usually utiliy:utility utilizaton:utilization
    utilze:utilize utlize:utilize utlized:utilized vaccinaton:vaccination vaccum:vacuum
    vaccuum:vacuum vacinate:vaccinate vacine:vaccine vacines:vaccines vaild:valid vairable:variable
    valdiation:validation validaton:validation valuble:valuable valueable:valuable varaible:variable
    varaibles:variables variaties:varieties varible:variable varibles:variables varities:varieties
    variuos:various varous:various vegatable:vegetable vegatables:vegetables vehical:vehicle
    veiw:view veiws:views verfication:verification verfiy:verify verifcation:verification
    verifing:verifying verions:versions verison:version versitile:versatile versitility:versatility
    versoin:version vigourous:vigorous villian:villain virtualy:virtually virutal:virtual
    visability:visibility visable:visible visibilty:visibility visiblity:visibility
    visualizaton:visualization vizualization:visualization volenteer:volunteer volontary:voluntary
    volonteer:volunteer volunter:volunteer vulernability:vulnerability
    vulnerabilites:vulnerabilities vulnerabilties:vulnerabilities vulnerabilty:vulnerability
    vulnerablities:vulnerabilities vulnerablity:vulnerability vulnerible:vulnerable
    vunerability:vulnerability vunerable:vulnerable warrent:warrant warrenty:warranty wasnt:wasn't
    weaknes:weakness weaknesess:weaknesses wedensday:Wednesday wendesday:Wednesday wensday:Wednesday
    whcih:which wheras:whereas wherease:whereas whereever:wherever whith:with wholely:wholly
    whould:would wich:which widespred:widespread widley:widely wierd:weird wihout:without wiht:with
    wihtout:without willl:will withdrawl:withdrawal withdrawls:withdrawals withing:within
    withold:withhold witholding:withholding withou:without witout:without wokflow:workflow
    wonderfull:wonderful worflow:workflow worflows:workflows workflwo:workflow worklow:workflow
    worklows:workflows worldwise:worldwide worng:wrong worthwile:worthwhile woudl:would
    wouldnt:wouldn't writen:written writting:writing wroking:working wrtie:write wtih:with
    yeild:yield yeilded:yielded yeilding:yielding yeilds:yields yoru:your
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
