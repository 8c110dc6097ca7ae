export type StoredCode = {
  uuid: string;
  identity: string;
  tenant: string;
  codeHash: string;
  createdTime: number;
  used: boolean;
};

/** What the sandbox "sent": it reaches nobody, people read it on the sandbox's page. */
export type SentMessage = { kind: 'sms'; to: string; text: string; at: number };

export type OtpSlice = { codes: StoredCode[]; messages: SentMessage[] };
