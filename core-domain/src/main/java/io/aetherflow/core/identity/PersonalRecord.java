package io.aetherflow.core.identity;

import java.util.List;

/**
 * Everything that is held about a person.
 *
 * @param sessions those that have not ended
 * @param keys of services, that they made
 * @param contributions oldest first
 */
public record PersonalRecord(
        User account, List<Session> sessions, List<ApiKey> keys, List<Contribution> contributions) {

    public PersonalRecord {
        sessions = List.copyOf(sessions);
        keys = List.copyOf(keys);
        contributions = List.copyOf(contributions);
    }
}
