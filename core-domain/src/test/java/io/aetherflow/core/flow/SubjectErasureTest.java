package io.aetherflow.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Dataset;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.ErasureReceipt;
import io.aetherflow.core.identity.PageRequest;
import io.aetherflow.core.identity.Scope;
import io.aetherflow.core.identity.SubjectOrder;
import io.aetherflow.core.job.JobState;
import io.aetherflow.core.job.JobType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A customer goes from the rows of a department, and with them the files that held them. */
class SubjectErasureTest {

    private final House house = new House();
    private final SubjectErasure erasure =
            new SubjectErasure(house.storage.personalData(), house.objects, house.plugins, house.clock);
    private final Caller boss = house.administrator();
    private final Caller ann = house.analyst("ann@example.com", "toys");

    @AfterEach
    void close() {
        house.close();
    }

    private Outcome<ErasureReceipt> erase(Caller by, String department, String value) {
        return erasure.erase(by, new SubjectErasure.Form(department, "toys_orders", "item", value));
    }

    private Dataset loaded(String text) {
        UUID id = house.upload(ann, text).orElseThrow().dataset().id();
        house.workOff();
        return house.dataset(id);
    }

    private List<String> files() {
        List<String> keys = new ArrayList<>();
        List.of("raw", "lake", "rejects").forEach(folder -> house.objects.visit(folder, file -> keys.add(file.key())));
        return keys;
    }

    private static String orders(String... items) {
        StringBuilder text = new StringBuilder("Day,Amount,Item\n");
        for (int i = 0; i < items.length; i++) {
            text.append("2026-01-0")
                    .append(i + 1)
                    .append(',')
                    .append(i + 1)
                    .append(',')
                    .append(items[i])
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void theRowsGoAndTheFilesThatHeldThem() {
        Dataset affected = loaded(orders("Ann Lee", "Bob", "Ann Lee", "Cid"));
        Dataset other = loaded(orders("Bob", "Cid"));
        assertThat(files()).hasSize(2);
        ErasureReceipt receipt = erase(boss, "toys_alias", "Ann Lee").orElseThrow();
        assertThat(receipt.removed())
                .containsEntry("rows", 2L)
                .containsEntry("files", 1L)
                .containsEntry("insights", 1L);
        assertThat(receipt.by()).isEqualTo(boss.user().id());
        assertThat(receipt.genuine()).isTrue();
        assertThat(files()).containsExactly(other.upload().object().key());
        Failure gone = house.revisions
                .reprocess(ann, affected.id(), new ReprocessForm(null, null, null, null))
                .refusal()
                .orElseThrow();
        assertThat(gone.code()).isEqualTo(FailureCode.GONE);
        assertThat(gone.message()).contains("somebody's data in them was erased");
        assertThat(erase(boss, "toys", "Ann Lee").orElseThrow().removed()).containsEntry("rows", 0L);
    }

    @Test
    void aChangedReceiptOfRowsShows() {
        loaded(orders("Ann Lee", "Bob"));
        ErasureReceipt receipt = erase(boss, "toys", "Ann Lee").orElseThrow();
        ErasureReceipt changed = new ErasureReceipt(
                receipt.id(),
                null,
                null,
                receipt.by(),
                receipt.at(),
                receipt.removed(),
                receipt.kept(),
                receipt.digest());
        assertThat(changed.genuine()).isFalse();
    }

    @Test
    void isForAdministratorsAlone() {
        loaded(orders("Ann Lee", "Bob"));
        assertThat(erase(ann, "toys", "Ann Lee").refusal().orElseThrow().code()).isEqualTo(FailureCode.FORBIDDEN);
        assertThat(erase(boss, "nowhere", "Ann Lee").refusal().orElseThrow().code())
                .isEqualTo(FailureCode.DEPARTMENT_NOT_SERVED);
        assertThat(erase(boss, "games", "Ann Lee").refusal().orElseThrow().code())
                .isEqualTo(FailureCode.NOT_FOUND);
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatIsErasedIsNobodysHistory() {
        Dataset affected = loaded(orders("Ann Lee", "Bob"));
        erase(boss, "toys", "Ann Lee").orElseThrow();
        Dataset next = loaded(orders("Cid", "Dan", "Eve"));
        assertThat(house.storage
                        .insights()
                        .list(Scope.all(), next.id(), PageRequest.first(10))
                        .items()
                        .get(0)
                        .insight()
                        .payload())
                .containsEntry("others", 0L);
        assertThat(house.dataset(affected.id()).erased()).isPresent();
    }

    @Test
    void anEarlierVersionComesBackWithoutThePersonAndWithoutInsights() {
        Dataset dataset = loaded(orders("Ann Lee", "Bob", "Cid", "Dan") + "someday,5,Eve\n");
        house.correct(ann, dataset.id(), "line,Day,Amount,Item\n6,2026-01-05,5,Eve\n")
                .orElseThrow();
        house.workOff();
        assertThat(erase(boss, "toys", "Ann Lee").orElseThrow().removed())
                .containsEntry("rows", 2L)
                .containsEntry("files", 2L);
        house.revisions.restore(ann, dataset.id(), 1).orElseThrow();
        house.workOff();
        List<Object> items = new ArrayList<>();
        house.storage.cleanRows().stream(
                Scope.all(), dataset.id(), row -> items.add(row.values().get("item")));
        assertThat(items).containsExactly("Bob", "Cid", "Dan");
        assertThat(house.job(dataset.id(), JobType.ML_INFERENCE).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(house.storage
                        .insights()
                        .list(Scope.all(), dataset.id(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void whatAProcessThatDiedLeftGoesWithTheOrphans() {
        Dataset dataset = loaded(orders("Ann Lee", "Bob"));
        SubjectOrder order = new SubjectOrder(
                UUID.randomUUID(), boss.user().id(), dataset.department(), "toys_orders", "item", "Bob", List.of());
        house.storage.personalData().eraseRows(order, id -> 1).orElseThrow();
        assertThat(files()).hasSize(1);
        Clock later = Clock.offset(house.clock, Duration.ofHours(25));
        assertThat(new OrphanObjects(house.objects, house.storage.datasets(), later).sweep())
                .isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void nothingThatIsSaidOfItHasTheValue() {
        SubjectErasure.Form form = new SubjectErasure.Form("toys", "toys_orders", "item", "Ann Lee");
        assertThat(form.toString()).doesNotContain("Ann");
        SubjectOrder order = new SubjectOrder(
                UUID.randomUUID(),
                boss.user().id(),
                new DepartmentId("toys"),
                "toys_orders",
                "item",
                "Ann Lee",
                List.of());
        assertThat(order.toString()).doesNotContain("Ann");
        assertThat(order.unknownSchema() + "" + order.noText() + order.busy(UUID.randomUUID()))
                .doesNotContain("Ann");
    }
}
