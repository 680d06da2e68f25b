package io.aetherflow.core.identity;

import java.util.List;

/**
 * Everything that is held about a person, but for the audit trail, and for what is kept for a while as a hash.
 *
 * @param preferences a JSON object
 * @param sessions those that have not ended
 * @param keys of services, that they made
 * @param invitations of their e-mail address, expired ones too
 * @param contributions oldest first
 */
public record PersonalRecord(
        User account,
        String preferences,
        List<Session> sessions,
        List<ApiKey> keys,
        List<Invitation> invitations,
        List<Contribution> contributions) {

    public PersonalRecord {
        sessions = List.copyOf(sessions);
        keys = List.copyOf(keys);
        invitations = List.copyOf(invitations);
        contributions = List.copyOf(contributions);
    }
}
