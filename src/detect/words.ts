/**
 * Words with the tags that evidence rules speak of. Compromise tags them wherever they stand. They are written as they are
 * read: in small letters, without marks, hyphens and possessives (`normal` of `text/words.ts`).
 */

/** Tag to words; a word may stand under several tags, and may be more than one word long. */
export const WORDS: Readonly<Record<string, string>> = {
  SovietWord:
    'soviet, soviets, ussr, bolshevik, bolsheviks, bolshevism, kremlin, moscow, leningrad, petrograd, red army, cpsu, ' +
    'leninist, leninism, stalinist, stalinism, stalin, khrushchev, lenin, kgb, nkvd, ' +
    'gulag, pravda, izvestia, komsomol, politburo, apparatchik, apparatchiks, commissar, commissars, kulak, kulaks, ' +
    'kolkhoz, trotsky, trotskyist, bukharin, zinoviev, kamenev, yezhov, ezhov, zhdanov, beria, malenkov, molotov, ' +
    'kaganovich, brezhnev, gorbachev, five year plan, october revolution, iron curtain, cold war, warsaw pact, ' +
    'destalinization, sputnik, dissident, dissidents, samizdat, show trial, show trials, ' +
    'labor camp, labor camps, labour camp, labour camps, collectivization, collectivisation, perestroika, glasnost, comecon, cominform, comintern',
  OrbitWord:
    'marxist leninist, marxist leninists, marxism leninism, communist, communists, communism, socialist, socialism, russia, russian, russians, ukrainian, ukraine, kiev, ' +
    'kyiv, georgian, georgia, tbilisi, siberia, siberian, kolyma, kazakhstan, chechen, chechens, tatars, warsaw, ' +
    'budapest, hungarian, polish, poland, hungary, czechoslovakia, yugoslavia, east germany, east berlin, baltic, ' +
    'lithuania, latvia, estonia, tsarist, tsar, revolution, proletariat, comrade, comrades, party congress',
  RepressionWord:
    'victim, victims, prisoner, prisoners, repressed, repression, repressions, executed, executions, shot, arrested, ' +
    'arrests, sentenced, condemned, convicted, exiled, camps, camp, purge, purges, purged, terror, posthumously, ' +
    'posthumous, innocent, innocence, expelled, reinstated, amnesty, amnestied, released, deported, confession',
  CultureWord:
    'culture, cultural, literature, literary, writers, writer, poets, poet, intellectual, intellectuals, ' +
    'intelligentsia, artists, films, cinema, censorship, liberalization, liberalisation, post stalin, novel, ' +
    'liberal, freeze, ideological',
  ColdWord:
    'ice, icy, snow, snows, frozen, freeze, freezing, freezer, frost, permafrost, river, rivers, spring, winter, ' +
    'temperature, temperatures, weather, warm, warming, arctic, tundra, glacier, glaciers, embryo, embryos, sperm, ' +
    'cryopreserved, cryopreservation, food, meat, soil, climate, melt, melting, melted, ground, lake',
  OrdinalWord:
    '5th, 6th, 7th, 8th, 9th, 10th, 11th, 12th, 13th, 14th, 15th, 16th, 17th, 18th, 19th, 20th, 21st, 22nd, 23rd, 24th, 25th, ' +
    'eighth, eleventh, thirteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth',
  OfficeWord: 'comrade, comrades, premier, marshal, secretary, chairman, commissar',
  DiplomacyWord:
    'relations, diplomatic, diplomacy, diplomats, ties, tensions, detente, rapprochement, summit, talks, embassy, ambassador',
  CareWord:
    'drug, drugs, addiction, addicts, alcohol, alcoholism, patient, patients, stroke, injury, injured, physical, ' +
    'medical, hospital, hospitals, clinic, clinics, therapy, therapists, therapist, physiotherapy, exercise, exercises, disability, disabled, disabilities, knee, surgery, cardiac, ' +
    'treatment, recovery, psychiatric, vocational, inmates, offenders, juvenile, wildlife, homeless, building, ' +
    'buildings, road, roads, housing, infrastructure, land, ecosystem, banks, refugees, veterans, health, nursing, ' +
    'rehab, services, reconstruction, earthquake, flood, tsunami, cyclone, credit',
  DeportedWord:
    'chechen, chechens, ingush, crimean, tatar, tatars, kalmyk, kalmyks, balkar, balkars, karachay, karachays, karachai, ' +
    'meskhetian, meskhetians, volga, kulak, kulaks, estonians, latvians, lithuanians, siberia, kazakhstan, uzbekistan, ' +
    'special settlement, special settlements, special settlers',
  MigrationWord:
    'migrant, migrants, immigrant, immigrants, immigration, asylum, visa, visas, undocumented, border, refugees, ' +
    'auschwitz, holocaust, nazi, nazis, gestapo, ghetto, ghettos, armenian, armenians, acadians, ottoman',
  OtherParty:
    'chinese, china, cpc, ccp, vietnam, vietnamese, laos, cuban, korean, korea, korean workers, kuomintang, indian, ' +
    'india, congress party, democrat, democratic, democrats, republican, republicans, senate, senator, house, ' +
    'representatives, legislature, legislation, lawmakers, bill, bills, president obama, trump, biden, bush, clinton, ' +
    'gop, washington, capitol, slfp, anc, bjp, baath, baathist, sinhala, dmk, aiadmk, cpi, cpm, cpim, xi, xi jinping, ' +
    'hu jintao, jiang zemin, deng, deng xiaoping, labour party, labor party, zionist, philatelic, medical congress, world congress, ' +
    'international congress, trade union congress, american',
  SatelliteParty:
    'polish, hungarian, czechoslovak, czech, slovak, bulgarian, romanian, yugoslav, yugoslavia, albanian, east german, gdr, ' +
    'french, italian, spanish, british, german, finnish, greek, mongolian, cuban, polish united workers, united workers, sed, pzpr, puwp, mszmp',
  OtherLeader:
    'gomulka, bierut, cyrankiewicz, nagy, rakosi, kadar, gero, ulbricht, honecker, gottwald, novotny, zapotocky, dubcek, ' +
    'hoxha, zhivkov, chervenkov, dimitrov, dej, gheorghiu dej, ceausescu, tito, kardelj, djilas, kim il sung, mao, ' +
    'mao zedong, zhou enlai, liu shaoqi, ho chi minh, le duan, pol pot, castro, togliatti, thorez, choibalsan, tsedenbal, ' +
    'xi jinping, hu jintao, jiang zemin, deng xiaoping, kim jong il, kim jong un, jong un, jong il',
  OtherCountry:
    'chinese, china, vietnamese, vietnam, korean, korea, cambodian, cambodia, kampuchea, kampuchean, khmer, lao, laos, cuban, ' +
    'cuba, romania, bulgaria, albania, east berlin',
  BodyWord:
    'international, world, european, african, national, society, association, federation, league, confederation, academy, ' +
    'institute, chamber, physicians, surgeons, medicine, psychology, mathematics, history, philosophy, sciences, ' +
    'trade unions, trades union, youth, women, writers, students, church',
  UnionWord:
    'union, unions, workers, teachers, journalists, association, federation, league, nations, un, nato, amnesty ' +
    'international, secretary general, commonwealth, embassy, ambassador, diplomat, consulate, consul, mission, ' +
    'foreign service, attache, secretariat, islamist, muslim, tuc, nuj, guild',
  TamilWord:
    'dmk, aiadmk, tamil, nadu, chennai, karunanidhi, udhayanidhi, chief minister, jayalalithaa, palaniswami, madras, ' +
    'coimbatore, madurai, dravida, tn, mk, m.k, m k, minister stalin, cyclone, fishermen, deputy chief minister, sri lanka, sri lankan, lanka, ceylon, colombo, sinhala',
  SportWord:
    'coach, coached, scored, goal, goals, minute, match, season, league, team, teams, player, players, quarterback, ' +
    'touchdown, bears, chiefs, nfl, nba, nhl, hockey, football, soccer, club, striker, midfielder, defender, ' +
    'goalkeeper, tournament, championship, medal, olympic, olympics, penalty, inning, wins, defeated',
  MusicWord:
    'mambo, salsa, jazz, band, album, song, songs, singer, guitarist, drummer, percussionist, orchestra, concert, jackson',
  RightsWord:
    'human rights, rights group, rights organization, rights organisation, ngo, foreign agent, liquidation, liquidated, ' +
    'repression, repressions, archive, archives, sakharov, roginsky, orlov, nobel peace prize, historians, gulag, ' +
    'dissident, dissidents, activists, victims of political repression, stalinist',
  MonumentWord:
    'day, service, services, hospital, park, stadium, hall, garden, gardens, fund, cemetery, lecture, weekend, ' +
    'university, center, centre, church, ceremony, bridge, tournament, prize, award, museum, library, plaque, wall',
  EconomyWord:
    'ministries, ministry, industry, industrial, regional, economic, councils, council, management, planning, ' +
    'planners, gosplan, enterprises, republics, reorganization, reorganisation, sovnarkhoz, sovnarkhozy',
  NetWord:
    'blockchain, network, networks, ai, crypto, bitcoin, computing, data, nodes, internet, web3, protocol, finance, ' +
    'health, schools, municipalities, municipal, local government, grid, energy, governance, organization, startup',
  Title:
    'comrade, premier, marshal, general, president, chairman, secretary, first secretary, general secretary, ' +
    'prime minister, minister, foreign minister, defense minister, defence minister, leader, dictator, mr, mr., ' +
    'comrades, professor, academician, generalissimo, party leader, chief, boss, colleague, tyrant, ambassador, ' +
    'party secretary, deputy premier, vice premier, director, writer, poet, novelist, historian, author, commissar, ' +
    'father, uncle, citizen, delegate, candidate, member, emperor, despot',
  Thing:
    'prize, prizes, street, avenue, boulevard, square, library, peak, mountain, museum, institute, university, ' +
    'academy, works, factory, plant, stadium, airport, theatre, theater, ballet, cruiser, battleship, submarine, ' +
    'icebreaker, ship, tank, tanks, medal, order, line, cocktail, cocktails, metro, station, district, raion, oblast, region, hills, ' +
    'hill, canal, dam, kolkhoz, division, brigade, regiment, bureau, stipend, scholarship, award, awards, pioneer, pioneers, ' +
    'pact, organ, komsomol, shipyard, plaza, park, school, front, collective, mine, bridge, gardens, port, town, city, ' +
    'automobile, motor, highway, road, sports, palace, organization, literature, peace prize, note, ' +
    'utca, ter, ulitsa, ulica, prospekt, prospect, strasse, platz, allee',
  Vessel:
    'battleship, cruiser, destroyer, frigate, icebreaker, ice breaker, submarine, steamer, steamship, tanker, freighter, ' +
    'trawler, minelayer, dreadnought, locomotive, asteroid, kolkhoz, sovkhoz, collective farm, metro station, underground station, ' +
    'racehorse',
};

/** Words before a surname that are no given name although they may have a capital. */
export const NO_NAME = new Set(
  (
    'a an the and or but nor yet so for of to in on at by with from as into over under after before since until while ' +
    'when where why how who whom whose which that this these those it its he she they we you i his her their our my ' +
    'if then than though although because like unlike about against between among both either neither not no even ' +
    'only also just still now once here there all some many most such what was were is are be been had has have did ' +
    'does do would could should may might will can must said says both however thus hence later soon perhaps during ' +
    'through toward towards upon without within despite regarding concerning whereas indeed according following ' +
    'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday soviet russian ukrainian georgian communist bolshevik stalinist western american ' +
    'british german former late young old aging ageing new young great poor dear anti pro post pre ex vs versus moscow ' +
    'under unlike meanwhile ironically today yesterday eventually finally afterwards clearly naturally another every ' +
    'each let see germany britain france china poland america hungary europe berlin vienna paris london washington did does was party and-or mr mrs ms dr sir lord gen col lt maj marshal tsar red kremlin'
  ).split(' '),
);

/** Given names that mark another bearer even at the start of a sentence. */
export const GIVEN = new Set(
  (
    'sergei sergey nina leonid rada yulia vasily vasili vassily svetlana yakov sergo artem artyom mikhail nikolai ' +
    'nikolay ivan vladimir dmitri dmitry alexander aleksandr alexei aleksei andrei andrey boris viktor victor yuri ' +
    'yury oleg igor pavel peter pyotr konstantin anatoly valery raisa galina natalia olga maria anna elena irina ' +
    'tatiana lydia polina rosa matt john george james robert david michael paul mark richard thomas william joseph ' +
    'charles frank laszlo istvan janos jozsef peter ferenc tito puente manuel antonio jose luis juan carlos marie ' +
    'aleksandra katerina ekaterina marina zinaida stepan andriy olena oksana iryna roman evgeny yevgeny gennady ' +
    'stas nami enver fadil nexhmije udhayanidhi tina phyllis ernest arkady semyon grigory gyula gabor zoltan tamas ' +
    'attila balazs zsolt gergely andras laszlo sandor miklos agnes katalin judit eva ilona ivanka roza fyodor fedor ' +
    'kirill denis maxim maksim roman ruslan timur stanislav vyacheslav vladislav yaroslav taras mykola petro oleksandr ' +
    'serhiy vitaly vitali yelena ksenia daria anastasia ludmila lyudmila larisa vera valentina margarita steven stephen ' +
    'peter kevin brian daniel andrew alan simon martin patrick edward henry arthur louis hans karl franz antoni jan ' +
    'pierre jean jacques sarah emma kate jessica jennifer susan linda laura julia sophie alice helen carmen pablo'
  ).split(' '),
);
