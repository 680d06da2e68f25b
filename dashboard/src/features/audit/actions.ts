import type { operations } from "@/lib/api/schema.gen";
import { words } from "@/lib/format/words";

/** What people call what can be done; the rest is read from its name. */
const WORDS: Partial<Record<keyof operations, string>> = {
  isolationReport: "Ran the isolation report",
  issueToken: "Got a token for a key",
  listApiKeys: "Looked at the API keys",
  createApiKey: "Made an API key",
  revokeApiKey: "Revoked an API key",
  listAudit: "Read the audit trail",
  verifyAudit: "Verified the audit trail",
  login: "Logged in",
  logout: "Logged out",
  refresh: "Renewed a session",
  register: "Registered",
  getRegistration: "Opened the registration",
  correctDataset: "Corrected a dataset",
  reprocessDataset: "Processed a dataset anew",
  getDashboard: "Opened a dashboard",
  getDataJob: "Looked at a job",
  getDataProfile: "Looked at a dataset's profile",
  uploadData: "Uploaded a file",
  getDataset: "Opened a dataset",
  deleteDataset: "Deleted a dataset",
  listDatasets: "Looked at the datasets",
  listDeadLetters: "Looked at the dead letters",
  redriveDeadLetters: "Queued dead letters again",
  listDepartments: "Looked at the departments",
  listErasures: "Looked at the erasures",
  getInsight: "Opened an insight",
  acceptInvitation: "Accepted an invitation",
  listInvitations: "Looked at the invitations",
  invite: "Invited somebody",
  withdrawInvitation: "Withdrew an invitation",
  cancelJob: "Cancelled a job",
  getJob: "Looked at a job",
  listJobs: "Looked at the jobs",
  retryJob: "Retried a job",
  me: "Opened the dashboard",
  changeMe: "Changed their own name",
  changePassword: "Changed their own password",
  getPreferences: "Read their own preferences",
  putPreferences: "Kept their own preferences",
  exportMe: "Exported their own data",
  forgotPassword: "Asked for a new password",
  resetPassword: "Set a new password by a link",
  eraseUser: "Erased a person",
  exportUser: "Exported a person's data",
  previewDataset: "Previewed a file",
  getProfile: "Looked at a dataset's profile",
  downloadRaw: "Downloaded an uploaded file",
  downloadRejects: "Downloaded rejected rows",
  listRejects: "Looked at rejected rows",
  listResults: "Looked at a dataset's insights",
  getRetention: "Looked at the retention",
  setRetention: "Decided the retention",
  listRows: "Read a dataset's rows",
  endSession: "Ended a session of theirs",
  listSessions: "Looked at their sessions",
  endOtherSessions: "Ended their other sessions",
  getSocketTicket: "Opened a live connection",
  beginUpload: "Began an upload",
  getUpload: "Looked at an upload",
  cancelUpload: "Cancelled an upload",
  getUploadOffset: "Resumed an upload",
  sendUploadPiece: "Sent a piece of a file",
  uploadDataset: "Uploaded a file",
  usage: "Looked at their usage",
  listUserSessions: "Looked at a person's sessions",
  endUserSessions: "Ended a person's sessions",
  getUser: "Opened an account",
  changeUser: "Changed an account",
  listUsers: "Looked at the accounts",
  createUser: "Made an account",
  resendVerification: "Asked for another confirmation",
  verifyEmail: "Confirmed an e-mail address",
  listVersions: "Looked at a dataset's versions",
  restoreVersion: "Restored a dataset's version",
  getMonitoring: "Looked at the monitoring",
  getSample: "Downloaded a sample file",
};

/** The platform's own, that no request stands for. */
const OWN: Record<string, string> = {
  request_refused: "Was turned away",
  plugin_loaded: "Loaded a plugin",
};

function camel(action: string): string {
  return action.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

export function actionWord(action: string): string {
  return OWN[action] ?? WORDS[camel(action) as keyof operations] ?? words(action);
}

/** As the trail writes it, and as people read it; those that read alike stay apart by their names. */
export const ACTIONS: [action: string, word: string][] = [
  ...Object.entries(OWN),
  ...Object.entries(WORDS).map(([operation, word]): [string, string] => [
    operation.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    word,
  ]),
].toSorted(([, a], [, b]) => a.localeCompare(b));
