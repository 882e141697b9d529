/** The parts of a CASE 1.1 package that we write, in the names of its specification. */

export interface LinkUri {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

export interface NodeUri extends LinkUri {
  readonly targetType: 'CASE';
}

export interface CaseExtensions {
  readonly [key: string]: unknown;
}

export interface CfDocument {
  readonly identifier: string;
  readonly uri: string;
  readonly caseVersion: '1.1';
  readonly creator: string;
  readonly title: string;
  readonly lastChangeDateTime: string;
  readonly officialSourceURL?: string;
  readonly publisher?: string;
  readonly description?: string;
  readonly language: string;
  readonly version?: string;
  readonly adoptionStatus?: string;
  readonly statusStartDate?: string;
  readonly licenseURI?: LinkUri;
  readonly notes?: string;
  readonly extensions?: CaseExtensions;
}

export interface CfItem {
  readonly identifier: string;
  readonly fullStatement: string;
  readonly CFItemType: string;
  readonly uri: string;
  readonly humanCodingScheme: string;
  readonly listEnumeration?: string;
  readonly language: string;
  readonly educationLevel?: readonly string[];
  readonly CFItemTypeURI: LinkUri;
  readonly lastChangeDateTime: string;
  readonly extensions?: CaseExtensions;
}

export interface CfAssociation {
  readonly identifier: string;
  readonly associationType: string;
  readonly sequenceNumber?: number;
  readonly uri: string;
  readonly originNodeURI: NodeUri;
  readonly destinationNodeURI: NodeUri;
  readonly lastChangeDateTime: string;
  readonly notes?: string;
  readonly extensions?: CaseExtensions;
}

export interface CfItemType extends LinkUri {
  readonly description: string;
  readonly hierarchyCode: string;
  readonly lastChangeDateTime: string;
}

export interface CfLicense extends LinkUri {
  readonly licenseText: string;
  readonly lastChangeDateTime: string;
}

export interface CfPackage {
  readonly CFDocument: CfDocument;
  readonly CFItems: readonly CfItem[];
  readonly CFAssociations: readonly CfAssociation[];
  readonly CFDefinitions: {
    readonly CFItemTypes: readonly CfItemType[];
    readonly CFLicenses?: readonly CfLicense[];
  };
}
