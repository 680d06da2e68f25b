package io.aetherflow.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.app.journey.AccessTable.Least;
import io.aetherflow.app.journey.AccessTable.Row;
import io.aetherflow.app.journey.Crew.Member;
import io.aetherflow.app.plugin.TinyPlugin;
import io.aetherflow.postgres.WithoutFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route of the API's own document, asked by everybody for what each department owns: each answer as {@code access.txt}
 * declares, and no word of another department in any of them. One department was dropped in as a jar.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IsolationMatrixTest {

    private static final List<String> DEPARTMENTS = List.of("sales", "supply_chain", "finance", "marketing");
    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    private final AccessTable table = AccessTable.declared();
    private RunningPlatform platform;
    private Crew crew;
    private List<Estate> estates;
    private JsonNode document;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        TinyPlugin.serving("marketing").write(data.resolve("plugins").resolve("marketing.jar"));
        platform = RunningPlatform.start(data);
        document = platform.api().get("/openapi.json").expect(200);
        crew = Crew.hired(platform, DEPARTMENTS);
        estates = new ArrayList<>();
        for (String department : DEPARTMENTS) {
            estates.add(new Estate(department, analystOf(department)).furnish());
        }
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    private Api analystOf(String department) {
        return crew.members().stream()
                .filter(member -> member.name().equals("analyst-of-" + department))
                .findFirst()
                .orElseThrow()
                .api();
    }

    @Test
    @Order(0)
    void everyRouteIsDeclared() {
        Set<String> routes = new TreeSet<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        routes.add(method.toUpperCase() + " " + path.getKey());
                    }
                }));
        Set<String> declared = new TreeSet<>();
        table.rows().forEach(row -> declared.add(row.route()));
        assertThat(declared).as("lines of access.txt, and routes of the API").containsExactlyElementsOf(routes);
    }

    @Test
    @Order(1)
    void everybodyGetsWhatIsDeclaredAndNothingElse() throws Exception {
        assertMatrix();
    }

    @Test
    @Order(2)
    void theReportSaysSo() throws Exception {
        JsonNode report = crew.admin().get("/admin/isolation/report").expect(200);
        assertThat(report.path("isolated").asBoolean())
                .as(report.toPrettyString())
                .isTrue();
        assertThat(report.path("tables").findValuesAsText("table"))
                .contains("public.datasets", "clean.marketing_campaigns");
        for (JsonNode table : report.path("tables")) {
            if (table.path("table").asText().startsWith("clean.marketing")) {
                assertThat(table.path("rows").asLong()).isPositive();
            }
        }
    }

    /** From here on no statement asks for the department any more. */
    @Test
    @Order(3)
    void theDatabaseAloneDenies() throws Exception {
        WithoutFilter without = WithoutFilter.in(platform.running().storage().database());
        assertMatrix();
        assertThat(without.statements()).hasSizeGreaterThan(10);
    }

    private void assertMatrix() throws Exception {
        List<String> faults = new ArrayList<>();
        int cells = 0;
        for (Row row : table.rows()) {
            Knock knock = Knock.at(row, document);
            for (Member member : crew.members()) {
                for (Estate estate : row.owned() ? estates : estates.subList(0, 1)) {
                    cells++;
                    faults.addAll(faults(knock, member, estate));
                }
            }
        }
        assertThat(faults).as("faults in %d cells", cells).isEmpty();
        assertThat(cells).isGreaterThan(1000);
        for (Estate estate : estates) {
            analystOf(estate.department)
                    .get("/datasets/" + estate.lasting("dataset"))
                    .expect(200);
        }
    }

    private List<String> faults(Knock knock, Member member, Estate estate) throws Exception {
        Row row = knock.row();
        boolean allowed = member.may(row.least())
                && !(member.service() && row.people())
                && (!row.owned() || sees(row, member, estate));
        if (row.least() == Least.PUBLIC || (allowed && row.spends() && !row.owned())) {
            return List.of();
        }
        if (row.owned() && estate.lasting(row.owner()) == null) {
            return List.of("Nobody of " + estate.department + " owns a thing for " + row.route());
        }
        String asked = !row.owned()
                ? UUID.randomUUID().toString()
                : allowed && row.spends() ? estate.spare(row.owner()) : estate.lasting(row.owner());
        Api.Answer answer = knock.by(member.api(), asked);
        List<String> faults = new ArrayList<>();
        String cell = row.route() + " by " + member.name() + " of " + estate.department + ": ";
        if (!fits(row, member, estate, answer.status())) {
            faults.add(cell + answer.status() + " " + answer.body().asText());
        }
        // What somebody sent may come back to them.
        String said = answer.body().asText().replace(asked, "");
        foreign(row, member).filter(said::contains).forEach(word -> faults.add(cell + word));
        return faults;
    }

    /** An upload in pieces is its sender's until it is whole; the one service of a department never sent one. */
    private static boolean sees(Row row, Member member, Estate estate) {
        return member.sees(estate.department) && !(row.owner().equals("upload") && member.service());
    }

    private static boolean fits(Row row, Member member, Estate estate, int status) {
        if (member.stranger()) {
            return status == 401;
        }
        if (!member.may(row.least()) || (member.service() && row.people())) {
            return status == 403;
        }
        if (row.owned() && !sees(row, member, estate)) {
            return status == (row.owner().equals("department") ? 403 : 404);
        }
        return status != 401 && status != 403 && status < 500 && (status != 404 || !row.owned());
    }

    /** What must be in no answer to this member. */
    private Stream<String> foreign(Row row, Member member) {
        return estates.stream()
                .filter(estate -> !member.sees(estate.department))
                .flatMap(estate -> row.echoes()
                        ? Stream.of(estate.canary)
                        : Stream.of(
                                estate.canary,
                                estate.lasting("dataset"),
                                estate.lasting("job"),
                                estate.lasting("upload")));
    }
}
