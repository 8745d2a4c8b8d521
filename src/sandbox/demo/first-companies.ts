/** The chapter as it stands: name, state, city, sector, U.S.-owned, country of the headquarters. */
export const FIRST_COMPANIES = `
Velquora Aerostructures S. de R.L. de C.V. | SON | Hermosillo | aerospace | yes | US
Trigales Ambarín S.A. de C.V. | SON | Ciudad Obregón | agribusiness | no | MX
Tamquist Harness Inc. | CHH | Ciudad Juárez | automotive | yes | US
Minera Cerro Yavaluna S.A. de C.V. | SON | Caborca | mining | no | CA
Oxolvera Medical LLC | BCN | Tijuana | medical-devices | yes | US
Pesquera Olamarín S. de R.L. de C.V. | SIN | Mazatlán | agribusiness | no | MX
Despacho Quintavel y Asociados S.C. | CHH | Chihuahua | legal | no | MX
Brindrova Logistics Inc. | BCN | Mexicali | logistics | yes | US
Energía Solferra del Desierto S.A. de C.V. | SON | Hermosillo | clean-energy | unconfirmed | MX
Kettlewren Resorts LLC | BCS | Los Cabos | real-estate | yes | US
Manufacturas Zumbrala S. de R.L. de C.V. | BCN | Tijuana | electronics | no | JP
Hortícola Valdemielga S.A. de C.V. | SIN | Culiacán | agribusiness | no | MX
Fardenwick Castings Inc. | SON | Nogales | automotive | yes | US
Transportes Norquirán S.A. de C.V. | CHH | Ciudad Juárez | logistics | no | MX
Pelluxor Semiconductors LLC | BCN | Mexicali | electronics | yes | US
Casas Brisalinda S.A. de C.V. | BCS | La Paz | real-estate | no | MX
Aguacobre Minerales S.A. de C.V. | SON | Guaymas | mining | unconfirmed | CA
Harrowfen Insurance Services Inc. | CHH | Chihuahua | financial | yes | US
Sistemas Tecluna S.A.P.I. de C.V. | SON | Hermosillo | information-technology | no | MX
Ostrevale Produce LLC | SIN | Los Mochis | agribusiness | yes | US
Vidrios Albrizo S.A. de C.V. | BCN | Ensenada | other | no | DE
Aceros Montaráz S. de R.L. de C.V. | CHH | Delicias | automotive | no | DE
Wexingrove Orthopedics Inc. | SON | Empalme | medical-devices | yes | US
Naviera Calamares del Golfo S.A. de C.V. | SON | Guaymas | logistics | no | MX
Grupo Médico Sanvelar S.C. | BCS | La Paz | other | no | MX
Cindermoor Wind LLC | BCN | Tecate | clean-energy | yes | US
Textiles Hilandera Yoremi S.A. de C.V. | SIN | Culiacán | other | no | MX
Plásticos Envolvare S.A. de C.V. | CHH | Ciudad Juárez | automotive | unconfirmed | MX
Juntavia Asesores S.C. | SON | Hermosillo | legal | no | MX
Marrowgate Avionics LLC | CHH | Chihuahua | aerospace | yes | US
Viñedos Sierrafina S. de R.L. de C.V. | BCN | Ensenada | agribusiness | no | MX
Circuitos Pimavera S.A. de C.V. | SON | Nogales | electronics | no | JP
Tollinbrook Freight Inc. | SON | Nogales | logistics | yes | US
Financiera Caudalia S.A. de C.V. | SIN | Culiacán | financial | no | MX
Hielos y Camarones Topolmar S.A. de C.V. | SIN | Mazatlán | agribusiness | unconfirmed | MX
Quillmont Data Centers LLC | CHH | Chihuahua | information-technology | yes | US
Desarrollos Playaserena S.A.P.I. de C.V. | BCS | Los Cabos | real-estate | no | CA
Maquilas Rocavento S. de R.L. de C.V. | BCN | Tijuana | medical-devices | no | JP
Ganadera Llanobravo S.A. de C.V. | CHH | Cuauhtémoc | agribusiness | no | MX
Embercraig Copper Inc. | SON | Cananea | mining | yes | US
Paneles Luzdeagua S.A. de C.V. | SON | Ciudad Obregón | clean-energy | no | DE
Constructora Piedrazul Norteña S.A. de C.V. | CHH | Parral | real-estate | no | MX
Sundrake Boatworks LLC | BCS | Loreto | other | yes | US
Alimentos Semillarrica S.A. de C.V. | SON | Navojoa | agribusiness | unconfirmed | MX
Precisión Tornavel S. de R.L. de C.V. | BCN | Mexicali | aerospace | no | CA
Cartografía Vientoclaro S.C. | SON | Hermosillo | information-technology | no | MX
Larkenshaw Capital LLC | BCN | Tijuana | financial | yes | US
Autopartes Ferromesa S.A. de C.V. | CHH | Ciudad Juárez | automotive | no | DE
Cruzwick Storage LLC | BCN | Tecate | logistics | yes | US
Ravenlock Wire Harness Inc. | SON | Agua Prieta | electronics | yes | US
Hotelera Corallinda S.A. de C.V. | BCS | Los Cabos | real-estate | no | MX
Notaría y Trámites Fedelmar S.C. | SIN | Mazatlán | legal | no | MX
`;
