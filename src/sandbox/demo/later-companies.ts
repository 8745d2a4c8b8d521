/** Those who join on the way to the 50th: name, state, city, sector, U.S.-owned, headquarters. */
export const LATER_COMPANIES = `
Abernoll Turbines Inc. | SON | Hermosillo | aerospace | yes | US
Bristlevane Foods LLC | SIN | Culiacán | agribusiness | yes | US
Calderquist Motors S. de R.L. de C.V. | CHH | Ciudad Juárez | automotive | yes | US
Dunmarrick Solar LLC | SON | Caborca | clean-energy | yes | US
Elmsthorpe Circuits Inc. | BCN | Tijuana | electronics | yes | US
Fennelgate Partners LLC | CHH | Chihuahua | financial | yes | US
Gossamerline Software Inc. | BCN | Ensenada | information-technology | yes | US
Hollowmere Counsel LLC | SON | Hermosillo | legal | yes | US
Ironquill Haulage Inc. | SON | Nogales | logistics | yes | US
Jasperwynd Implants S. de R.L. de C.V. | BCN | Tijuana | medical-devices | yes | US
Kinderlock Ores Inc. | CHH | Parral | mining | yes | US
Lochanbury Villas LLC | BCS | Los Cabos | real-estate | yes | US
Mistlefarrow Farms LLC | SIN | Los Mochis | agribusiness | yes | US
Nettlecombe Rotors Inc. | CHH | Chihuahua | aerospace | yes | US
Orrinsdale Batteries S. de R.L. de C.V. | SON | Guaymas | clean-energy | yes | US
Pepperthorn Brakes Inc. | CHH | Delicias | automotive | yes | US
Quaverstone Optics LLC | BCN | Mexicali | electronics | yes | US
Rookhampton Leasing LLC | SON | Hermosillo | financial | yes | US
Silverpeddle Cloud Inc. | SON | Ciudad Obregón | information-technology | yes | US
Thornaby Vale Customs LLC | SON | Agua Prieta | logistics | yes | US
Umberlight Surgical Inc. | BCN | Tijuana | medical-devices | yes | US
Vellichor Springs Hotels LLC | BCS | La Paz | real-estate | yes | US
Wrenfallow Packaging S. de R.L. de C.V. | SIN | Mazatlán | other | yes | US
Yarrowmint Seeds LLC | SON | Navojoa | agribusiness | yes | US
Zephyrlode Gears Inc. | CHH | Ciudad Juárez | automotive | yes | US
Amberstokes Castworks LLC | SON | Empalme | aerospace | yes | US
Brackenhythe Cables Inc. | BCN | Tecate | electronics | yes | US
Copperwhistle Mining LLC | SON | Cananea | mining | yes | US
Driftmallow Shipping Inc. | BCS | Loreto | logistics | yes | US
Everspindle Textiles LLC | CHH | Ciudad Juárez | other | yes | US
`;
