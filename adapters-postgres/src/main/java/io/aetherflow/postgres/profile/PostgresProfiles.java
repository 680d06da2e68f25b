package io.aetherflow.postgres.profile;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.profile.Profile;
import io.aetherflow.core.profile.Profiles;
import io.aetherflow.postgres.Conditions;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Json;
import io.aetherflow.postgres.Transactions;
import java.util.Optional;
import java.util.UUID;

/** The profile of what each dataset shows, in the table {@code profiles}: one look at its primary key. */
public final class PostgresProfiles implements Profiles {

    private final Database database;
    private final Transactions transactions;

    public PostgresProfiles(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
    }

    @Override
    public Optional<Profile> find(Scope scope, UUID datasetId) {
        Conditions conditions = Conditions.within(scope).and("dataset_id = :id", "id", datasetId);
        return transactions
                .read(
                        scope,
                        handle -> conditions
                                .bindTo(handle.createQuery("select profile from profiles " + conditions.where()))
                                .mapTo(String.class)
                                .findOne())
                .map(json -> Json.readKnown(json, Profile.class));
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
