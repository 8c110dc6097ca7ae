/** Made by `tools/examples.mjs` from the folders beside `src`; changes here are written over. */
import file0 from '../birth-certificate/service.json' with { type: 'json' };
import file1 from '../birth-certificate/masters/BirthRegistration.Documents.json' with { type: 'json' };
import file2 from '../birth-certificate/masters/BirthRegistration.Hospital.json' with { type: 'json' };
import file3 from '../birth-certificate/masters/BirthRegistration.LateFee.json' with { type: 'json' };
import file4 from '../birth-certificate/source/workflow-birth-registration.json' with { type: 'json' };
import file5 from '../fire-noc/service.json' with { type: 'json' };
import file6 from '../fire-noc/masters/FireNOC.Eligibility.json' with { type: 'json' };
import file7 from '../fire-noc/masters/FireNOC.Fee.json' with { type: 'json' };
import file8 from '../fire-noc/masters/FireNOC.Station.json' with { type: 'json' };
import file9 from '../fire-noc/source/workflow-firenoc.json' with { type: 'json' };
import file10 from '../public-grievance/service.json' with { type: 'json' };
import file11 from '../public-grievance/masters/PublicGrievance.Category.json' with { type: 'json' };
import file12 from '../public-grievance/masters/PublicGrievance.Routing.json' with { type: 'json' };
import file13 from '../public-grievance/source/workflow-pgr-classic.json' with { type: 'json' };
import file14 from '../scholarship/service.json' with { type: 'json' };
import file15 from '../scholarship/masters/Scholarship.Amount.json' with { type: 'json' };
import file16 from '../scholarship/masters/Scholarship.Course.json' with { type: 'json' };
import file17 from '../scholarship/masters/Scholarship.Documents.json' with { type: 'json' };
import file18 from '../scholarship/masters/Scholarship.Eligibility.json' with { type: 'json' };
import file19 from '../scholarship/masters/Scholarship.Institute.json' with { type: 'json' };
import file20 from '../trade-licence/service.json' with { type: 'json' };
import file21 from '../trade-licence/masters/TradeLicence.Documents.json' with { type: 'json' };
import file22 from '../trade-licence/masters/TradeLicence.Eligibility.json' with { type: 'json' };
import file23 from '../trade-licence/masters/TradeLicence.LicenceFee.json' with { type: 'json' };
import file24 from '../trade-licence/masters/TradeLicence.TradeType.json' with { type: 'json' };
import file25 from '../trade-licence/source/workflow-newtl-trade-license.json' with { type: 'json' };
import file26 from '../water-connection/service.json' with { type: 'json' };
import file27 from '../water-connection/masters/WaterConnection.Charges.json' with { type: 'json' };
import file28 from '../water-connection/masters/WaterConnection.Documents.json' with { type: 'json' };
import file29 from '../water-connection/masters/WaterConnection.Source.json' with { type: 'json' };
import file30 from '../water-connection/source/workflow-newws1-water-connection.json' with { type: 'json' };

export const folders: { code: string; service: unknown; masters: unknown[]; source?: unknown }[] = [
  { code: 'birth-certificate', service: file0, masters: [file1, file2, file3], source: file4 },
  { code: 'fire-noc', service: file5, masters: [file6, file7, file8], source: file9 },
  { code: 'public-grievance', service: file10, masters: [file11, file12], source: file13 },
  { code: 'scholarship', service: file14, masters: [file15, file16, file17, file18, file19] },
  { code: 'trade-licence', service: file20, masters: [file21, file22, file23, file24], source: file25 },
  { code: 'water-connection', service: file26, masters: [file27, file28, file29], source: file30 },
];
