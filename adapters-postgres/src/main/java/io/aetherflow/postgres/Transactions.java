package io.aetherflow.postgres;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The one way from a {@link Scope} to a transaction. The database hears of the scope in a setting that ends with the
 * transaction, so nothing of it is left on the connection. What goes wrong comes out as {@code AetherException}.
 */
public final class Transactions {

    /** What the setting holds for {@link Scope.All}; no department may be called that. */
    private static final String EVERY_DEPARTMENT = "*";

    /** Whatever the last borrower of the connection had SET. */
    private static final String CLEAN = "reset all";

    // In one trip to the server each, together with the BEGIN.
    private static final String READ =
            CLEAN + "; select set_config('transaction_read_only', 'on', true), set_config('app.department', ?, true)";
    private static final String WRITE = CLEAN + "; select set_config('app.department', ?, true)";

    private final Jdbi jdbi;

    public Transactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One transaction that can't write. */
    public <T> T read(Scope scope, HandleCallback<T, RuntimeException> work) {
        return scoped(READ, scope, work);
    }

    public <T> T write(Scope scope, HandleCallback<T, RuntimeException> work) {
        return scoped(WRITE, scope, work);
    }

    /** For what belongs to no department (keys), and for functions of the owner that are asked before there is a scope
     * (login). It sees no row of any table with a department. */
    public <T> T unscoped(HandleCallback<T, RuntimeException> work) {
        return alone(handle -> {
            handle.execute(CLEAN);
            return work.withHandle(handle);
        });
    }

    private <T> T alone(HandleCallback<T, RuntimeException> work) {
        // A handle of its own: Jdbi would lend that of a transaction which the thread is in, and this one's scope with
        // it.
        try (Handle handle = jdbi.open()) {
            return handle.inTransaction(work);
        } catch (JdbiException e) {
            throw SqlFailures.of(e);
        }
    }

    private <T> T scoped(String settings, Scope scope, HandleCallback<T, RuntimeException> work) {
        String department = scope.only().map(DepartmentId::value).orElse(EVERY_DEPARTMENT);
        return alone(handle -> {
            handle.execute(settings, department);
            return work.withHandle(handle);
        });
    }
}
