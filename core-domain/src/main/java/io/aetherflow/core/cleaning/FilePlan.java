package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.RecordReader;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.FailureKind;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.table.TableSchema;
import java.util.List;
import java.util.Set;

/** How a file is to be read as one of a department's schemas, decided over all of it. Immutable. */
public final class FilePlan {

    private final FileFacts facts;
    private final RowPlan rows;
    private final List<Failure> questions;
    private final List<String> notes;

    FilePlan(FileFacts facts, RowPlan rows, List<Failure> questions, List<String> notes) {
        this.facts = facts;
        this.rows = rows;
        this.questions = List.copyOf(questions);
        this.notes = List.copyOf(notes);
    }

    /**
     * Reads the whole file once and decides schema, mapping and formats. Refuses with {@code VALIDATION}, in words for
     * the uploader, what is not a table, fits no schema, or can be read in two ways: then the failure asks which.
     */
    public static Outcome<FilePlan> decide(TabularFiles files, FileSource source, FileRequest request) {
        Vocabulary vocabulary = new SchemaVocabulary(request.schemas());
        try (RecordReader reader = files.open(source, request.options(), vocabulary)) {
            return new Planning(request, source.name(), reader).plan().flatMap(FilePlan::settled);
        } catch (AetherException e) {
            if (e.code().kind() == FailureKind.USER && e.code() != FailureCode.CANCELLED) {
                return Outcome.refused(e.failure());
            }
            throw e;
        }
    }

    private static Outcome<FilePlan> settled(FilePlan plan) {
        return plan.questions.isEmpty() ? Outcome.done(plan) : Outcome.refused(Questions.asOne(plan.questions));
    }

    /** What the file leaves open, each with the option that answers it; empty in a plan that was decided. */
    List<Failure> questions() {
        return questions;
    }

    RowPlan rows() {
        return rows;
    }

    public TableSchema schema() {
        return rows.schema();
    }

    public FileFacts facts() {
        return facts;
    }

    /** Every header of the file; an empty column means that its cells are kept as extra. */
    public HeaderMapping mapping() {
        return rows.match().mapping();
    }

    /** What the uploader asked for, with encoding, delimiter, decimal mark and date order filled in where one holds. */
    public ReadOptions options() {
        return rows.options();
    }

    /** The header's position that feeds a column, or -1; headers count as in {@link #mapping()}. */
    public int headerOf(int column) {
        return rows.match().headerOf(column);
    }

    /** What was assumed or left aside; {@link RowCleaner#notes()} adds what only the rows tell. */
    public List<String> notes() {
        return notes;
    }

    /** Reads the file the way it was decided. */
    public RecordReader records(TabularFiles files, FileSource source) {
        return files.open(source, options(), new SchemaVocabulary(List.of(schema())));
    }

    /** The schema's columns that have a header, a constant or a derivation. */
    public Set<String> available() {
        return rows.available();
    }

    /** A new one for each pass over the file's records. */
    public RowCleaner cleaner() {
        return new RowCleaner(rows);
    }
}
