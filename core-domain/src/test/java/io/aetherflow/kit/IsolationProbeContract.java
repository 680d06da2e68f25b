package io.aetherflow.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.TableIsolation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link io.aetherflow.core.identity.IsolationProbe} does. */
public abstract class IsolationProbeContract extends StorageContract {

    @Test
    void departmentsMeetNothingOfEachOther() {
        Branch ours = Branch.open(store);
        Branch theirs = Branch.open(store);
        UUID dataset = ours.completed(3).id();
        theirs.completed(2);
        List<TableIsolation> found = store.isolation().examine(List.of(ours.id(), theirs.id()));
        assertThat(found).allMatch(TableIsolation::holds);
        assertThat(found).extracting(TableIsolation::table).doesNotHaveDuplicates();
        assertThat(store.datasets().find(Scope.of(ours.id()), dataset))
                .as("what was tried is undone")
                .contains(ours.dataset(dataset));
        assertThat(ours.rows(dataset)).hasSize(3);
    }

    @Test
    void aDepartmentThatIsNotThereMeetsNothing() {
        Branch.open(store).submit();
        assertThat(store.isolation().examine(List.of(new DepartmentId("nobody_" + Examples.token()))))
                .allMatch(TableIsolation::holds);
        assertThat(store.isolation().examine(List.of())).allMatch(TableIsolation::holds);
    }
}
