package io.aetherflow.app.chaos;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compares what Postgres holds with what has to be there, behind the platform's back. */
final class Examination {

    /** Rows are counted in all loads of a dataset that readers could see, so that a second one shows. */
    private static final String DATASET = """
            select d.status, d.accepted, d.rejected, d.duplicates,
                   (select count(*) from clean.sales_transactions c where c.dataset_id = d.id) as rows,
                   (select count(distinct row_no) from clean.sales_transactions c where c.dataset_id = d.id) as row_nos,
                   (select sum(amount) from clean.sales_transactions c where c.load_id = d.current_load_id) as sum,
                   (select count(*) from loads l where l.dataset_id = d.id and l.state = 'attached') as loads,
                   (select count(*) from jobs j
                     where j.dataset_id = d.id and j.job_type = 'etl' and j.state = 'SUCCEEDED') as etl,
                   (select count(*) from jobs j
                     where j.dataset_id = d.id and j.job_type = 'ml_inference' and j.state = 'SUCCEEDED') as ml,
                   (select count(*) from jobs j where j.dataset_id = d.id) as jobs,
                   (select count(*) from results r
                     where r.dataset_id = d.id and r.result_type = 'etl_summary'
                       and (r.payload ->> 'accepted')::bigint = d.accepted) as summaries,
                   (select count(*) from results r where r.dataset_id = d.id and r.insight is not null) as insights,
                   (select count(distinct (r.result_type, r.title)) from results r
                     where r.dataset_id = d.id and r.insight is not null) as kinds,
                   (select count(distinct r.run_id) from results r
                     where r.dataset_id = d.id and r.insight is not null) as runs
              from datasets d where d.id = ?""";

    private static final String OPEN_JOBS = """
            select id, job_type, state, crashes, attempts from jobs
             where state not in ('SUCCEEDED', 'DEAD', 'CANCELLED')""";

    private static final String UNTOLD = """
            select j.id, j.state, e.to_state as told from jobs j
              left join lateral (
                  select to_state from job_events where job_id = j.id order by seq desc limit 1) e on true
             where j.state is distinct from e.to_state""";

    private final Connection connection;
    private final Findings findings = new Findings();

    private Examination(Connection connection) {
        this.connection = connection;
    }

    static Findings of(Connection connection, Histories histories, Map<UUID, SalesFile> uploaded) throws SQLException {
        Examination examination = new Examination(connection);
        for (Map.Entry<UUID, SalesFile> dataset : uploaded.entrySet()) {
            examination.dataset(dataset.getKey(), dataset.getValue());
        }
        examination.strangers(uploaded.size());
        examination.jobs(OPEN_JOBS, examination.findings.stuck());
        examination.jobs(UNTOLD, examination.findings.illegal());
        examination.findings.illegal().addAll(histories.illegal());
        return examination.findings;
    }

    private void dataset(UUID id, SalesFile file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DATASET)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    findings.lost().add(file.name() + " (" + id + "): there is no such dataset");
                    return;
                }
                String name = file.name() + " (" + id + ")";
                lost(name, file.fate(), row);
                duplicated(name, file.fate(), row);
            }
        }
    }

    private void lost(String name, SalesFile.Fate fate, ResultSet row) throws SQLException {
        boolean whole = "completed".equals(row.getString("status"))
                && row.getLong("accepted") == fate.accepted()
                && row.getLong("rejected") == fate.rejected()
                && row.getLong("duplicates") == fate.duplicates()
                && row.getLong("row_nos") >= fate.accepted()
                && row.getLong("loads") >= 1
                && sameSum(fate.sum(), row.getBigDecimal("sum"))
                && row.getLong("etl") >= 1
                && row.getLong("ml") >= 1
                && row.getLong("summaries") >= 1
                && row.getLong("insights") >= 1;
        if (!whole) {
            findings.lost().add(name + ": " + told(row) + " where " + fate + " was expected");
        }
    }

    private void duplicated(String name, SalesFile.Fate fate, ResultSet row) throws SQLException {
        boolean once = row.getLong("rows") <= fate.accepted()
                && row.getLong("rows") == row.getLong("row_nos")
                && row.getLong("loads") <= 1
                && row.getLong("etl") <= 1
                && row.getLong("ml") <= 1
                && row.getLong("jobs") <= 2
                && row.getLong("summaries") <= 1
                && row.getLong("insights") == row.getLong("kinds")
                && row.getLong("runs") <= 1;
        if (!once) {
            findings.duplicated().add(name + ": " + told(row) + " where " + fate + " was expected");
        }
    }

    /** Datasets that nobody was told of. */
    private void strangers(int uploaded) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from datasets")) {
            row.next();
            if (row.getLong(1) > uploaded) {
                findings.duplicated().add(row.getLong(1) + " datasets of " + uploaded + " uploads");
            }
        }
    }

    /** Adds each job that a question finds. */
    private void jobs(String question, List<String> found) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                found.add("job " + told(row));
            }
        }
    }

    private static boolean sameSum(BigDecimal expected, BigDecimal found) {
        return found != null && expected.compareTo(found) == 0;
    }

    private static String told(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append(row.getMetaData().getColumnLabel(i))
                    .append(' ')
                    .append(row.getString(i))
                    .append(", ");
        }
        return text.substring(0, text.length() - 2);
    }
}
