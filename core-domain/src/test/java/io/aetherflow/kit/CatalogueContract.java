package io.aetherflow.kit;

import static io.aetherflow.core.failure.FailureCode.CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Catalogue;
import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.LoadReport;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.RetailCalendar;
import io.aetherflow.core.job.Claim;
import io.aetherflow.core.table.Column;
import io.aetherflow.core.table.TableSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Catalogue} does. */
public abstract class CatalogueContract extends StorageContract {

    private Catalogue catalogue() {
        return store.catalogue();
    }

    private List<Department> known(DepartmentId id) {
        return catalogue().departments().stream()
                .filter(department -> department.id().equals(id))
                .toList();
    }

    @Test
    void aPublishedDepartmentIsKnownWithEverythingItSays() {
        Department department = Examples.department();
        catalogue().publish(department, List.of(Examples.schema(department)));
        assertThat(known(department.id())).containsExactly(department);
    }

    @Test
    void publishingAgainChangesNothing() {
        Department department = Examples.department();
        for (int i = 0; i < 3; i++) {
            catalogue().publish(department, List.of(Examples.schema(department)));
        }
        assertThat(known(department.id())).containsExactly(department);
    }

    @Test
    void publishingAgainBringsTheDepartmentUpToDate() {
        Department department = Examples.department();
        catalogue().publish(department, List.of());
        Department renamed = new Department(department.id(), "Renamed", List.of("alias"), RetailCalendar.USUAL);
        catalogue().publish(renamed, List.of());
        assertThat(known(department.id())).containsExactly(renamed);
    }

    @Test
    void departmentsComeById() {
        for (int i = 0; i < 4; i++) {
            catalogue().publish(Examples.department(), List.of());
        }
        List<String> ids = catalogue().departments().stream()
                .map(department -> department.id().value())
                .toList();
        assertThat(ids).isSortedAccordingTo(Comparator.naturalOrder()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void serversThatStartTogetherPublishTogether() throws Exception {
        Department department = Examples.department();
        TableSchema schema = Examples.schema(department);
        Race.of(4, i -> {
            catalogue().publish(department, List.of(schema));
            return i;
        });
        assertThat(known(department.id())).containsExactly(department);
    }

    @Test
    void aNewColumnIsAddedAndOlderRowsStayReadable() {
        Branch branch = Branch.open(store);
        UUID before = branch.completed(2).id();
        TableSchema wider = Examples.widerSchema(branch.department());
        catalogue().publish(branch.department(), List.of(wider));
        UUID after = loaded(branch, wider);
        List<CleanRow> old = branch.rows(before);
        assertThat(old).hasSize(2);
        assertThat(old.get(0).values()).containsEntry("label", "item 1").containsEntry("quantity", 1L);
        Map<String, Object> values = branch.rows(after).get(0).values();
        assertThat(values).containsEntry("label", "item 1").containsEntry("added", "new");
    }

    @Test
    void aColumnThatIsNoLongerDeclaredIsKept() {
        Branch branch = Branch.open(store);
        TableSchema wider = Examples.widerSchema(branch.department());
        catalogue().publish(branch.department(), List.of(wider));
        UUID id = loaded(branch, wider);
        catalogue().publish(branch.department(), List.of(branch.schema()));
        assertThat(branch.rows(id).get(0).values()).containsEntry("added", "new");
        UUID narrow = branch.completed(1).id();
        assertThat(branch.rows(narrow)).hasSize(1);
    }

    private static UUID loaded(Branch branch, TableSchema wider) {
        @Nullable Object[] usual = ExampleRows.usual(1);
        List<@Nullable Object> values = new ArrayList<>(ExampleRows.values(usual));
        values.add("new");
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(values.toArray());
        Claim claim = branch.claimed();
        LoadReport report = branch.load(claim, wider, rows);
        branch.succeed(claim, report);
        return claim.job().datasetId();
    }

    @Test
    void aColumnOfAnotherTypeIsRefusedByName() {
        Branch branch = Branch.open(store);
        UUID id = branch.completed(1).id();
        TableSchema retyped = TableSchema.named(branch.schema().name())
                .version(2)
                .columns(Column.text("brand_new"), Column.text("quantity"))
                .build();
        assertThat(Expect.thrown(CONFLICT, () -> catalogue().publish(branch.department(), List.of(retyped))))
                .hasMessageContaining("quantity");
        assertThat(branch.rows(id).get(0).values()).containsEntry("quantity", 1L);
    }

    @Test
    void moneyAndDecimalAreDifferentTypes() {
        Branch branch = Branch.open(store);
        TableSchema retyped = TableSchema.named(branch.schema().name())
                .columns(Column.money("weight"))
                .build();
        assertThat(Expect.thrown(CONFLICT, () -> catalogue().publish(branch.department(), List.of(retyped))))
                .hasMessageContaining("weight");
    }

    @Test
    void anotherDepartmentsTableIsRefusedAndNothingOfThePublicationStays() {
        Branch branch = Branch.open(store);
        Department thief = Examples.department();
        Expect.thrown(CONFLICT, () -> catalogue().publish(thief, List.of(Examples.schema(thief), branch.schema())));
        assertThat(known(thief.id())).isEmpty();
        assertThat(known(branch.id())).hasSize(1);
    }
}
