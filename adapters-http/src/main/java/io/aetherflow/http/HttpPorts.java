package io.aetherflow.http;

import io.aetherflow.core.audit.AuditTrail;
import io.aetherflow.core.dataset.CleanRows;
import io.aetherflow.core.dataset.Datasets;
import io.aetherflow.core.dataset.ObjectStore;
import io.aetherflow.core.flow.Accounts;
import io.aetherflow.core.flow.AuditCheckpoints;
import io.aetherflow.core.flow.DatasetExports;
import io.aetherflow.core.flow.DatasetRejects;
import io.aetherflow.core.flow.DeleteDataset;
import io.aetherflow.core.flow.DepartmentDashboards;
import io.aetherflow.core.flow.EmailVerification;
import io.aetherflow.core.flow.InvitationDesk;
import io.aetherflow.core.flow.Logins;
import io.aetherflow.core.flow.Monitoring;
import io.aetherflow.core.flow.Passwords;
import io.aetherflow.core.flow.Plugins;
import io.aetherflow.core.flow.PreviewFile;
import io.aetherflow.core.flow.ResumableUploads;
import io.aetherflow.core.flow.RetentionRules;
import io.aetherflow.core.flow.ReviseDataset;
import io.aetherflow.core.flow.ServiceKeys;
import io.aetherflow.core.flow.SocketLogins;
import io.aetherflow.core.flow.UploadDataset;
import io.aetherflow.core.flow.UserAdministration;
import io.aetherflow.core.identity.ApiKeys;
import io.aetherflow.core.identity.Invitations;
import io.aetherflow.core.identity.IsolationProbe;
import io.aetherflow.core.identity.PersonalData;
import io.aetherflow.core.identity.Preferences;
import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.SigningKeys;
import io.aetherflow.core.identity.Users;
import io.aetherflow.core.insight.Insights;
import io.aetherflow.core.job.JobFeed;
import io.aetherflow.core.job.Jobs;
import io.aetherflow.core.profile.Profiles;
import io.aetherflow.core.request.KeptAnswers;
import io.aetherflow.http.limit.LimitPorts;

/** What the API stands on: the use cases, and the ports it reads. */
public record HttpPorts(
        Accounts accounts,
        Logins logins,
        UserAdministration userAdministration,
        ServiceKeys serviceKeys,
        UploadDataset uploadDataset,
        ResumableUploads resumableUploads,
        DeleteDataset deleteDataset,
        RetentionRules retentionRules,
        DepartmentDashboards departmentDashboards,
        DatasetRejects datasetRejects,
        DatasetExports datasetExports,
        PreviewFile previewFile,
        ReviseDataset reviseDataset,
        Plugins plugins,
        Users users,
        ApiKeys apiKeys,
        PersonalData personalData,
        SigningKeys signingKeys,
        Datasets datasets,
        Jobs jobs,
        CleanRows cleanRows,
        Profiles profiles,
        Insights insights,
        ObjectStore objectStore,
        IsolationProbe isolation,
        LimitPorts limits,
        KeptAnswers keptAnswers,
        JobFeed jobFeed,
        SocketLogins socketLogins,
        AuditTrail auditTrail,
        AuditCheckpoints auditCheckpoints,
        Monitoring monitoring,
        Identity identity) {

    /** What people do about their own accounts and logins. */
    public record Identity(
            Sessions sessions,
            Passwords passwords,
            EmailVerification verification,
            InvitationDesk invitationDesk,
            Invitations invitations,
            Preferences preferences) {}
}
