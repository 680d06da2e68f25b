package io.aetherflow.postgres.identity;

import io.aetherflow.core.failure.Check;
import io.aetherflow.core.identity.OneTimeToken;
import io.aetherflow.core.identity.OneTimeTokens;
import io.aetherflow.core.identity.TokenPurpose;
import io.aetherflow.postgres.Columns;
import io.aetherflow.postgres.Database;
import io.aetherflow.postgres.Transactions;
import java.util.Optional;

/** Tokens that are good once, in the table {@code one_time_tokens}; a spent one is a row that is gone. */
public final class PostgresOneTimeTokens implements OneTimeTokens {

    private static final String GOOD = "hash = :hash and purpose = :purpose and expires_at > clock_timestamp()";

    private final Database database;
    private final Transactions transactions;

    public PostgresOneTimeTokens(Database database) {
        this.database = database;
        this.transactions = new Transactions(database.api());
    }

    @Override
    public void keep(OneTimeToken token) {
        transactions.unscoped(handle -> {
            handle.execute("delete from one_time_tokens where expires_at <= clock_timestamp()");
            return handle.createUpdate("""
                            insert into one_time_tokens (hash, purpose, subject, expires_at)
                            values (:hash, :purpose, :subject, clock_timestamp() + make_interval(secs => :life))
                            on conflict (purpose, subject)
                            do update set hash = excluded.hash, expires_at = excluded.expires_at""")
                    .bind("hash", token.hash())
                    .bind("purpose", Columns.word(token.purpose()))
                    .bind("subject", token.subject())
                    .bind("life", token.life().toMillis() / 1000.0)
                    .execute();
        });
    }

    @Override
    public Optional<String> find(TokenPurpose purpose, String hash) {
        return one("select subject from one_time_tokens where " + GOOD, purpose, hash);
    }

    @Override
    public Optional<String> spend(TokenPurpose purpose, String hash) {
        return one("delete from one_time_tokens where " + GOOD + " returning subject", purpose, hash);
    }

    private Optional<String> one(String sql, TokenPurpose purpose, String hash) {
        return transactions.unscoped(handle -> handle.createQuery(sql)
                .bind("hash", hash)
                .bind("purpose", Columns.word(purpose))
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void forget(TokenPurpose purpose, String subject) {
        transactions.unscoped(handle -> handle.execute(
                "delete from one_time_tokens where purpose = ? and subject = ?", Columns.word(purpose), subject));
    }

    @Override
    public Check check() {
        return database.check();
    }

    /** The connections are the database's. */
    @Override
    public void close() {}
}
