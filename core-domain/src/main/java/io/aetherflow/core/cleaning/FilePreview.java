package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.CleanRow;
import io.aetherflow.core.dataset.FileFacts;
import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.HeaderMapping;
import io.aetherflow.core.dataset.ReadOptions;
import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.Failure;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.FailureKind;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.table.RejectedRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a file. Nothing is stored.
 *
 * @param schema that it would be read as, or comes nearest to; null where the department has none
 * @param fits whether it can be loaded as it is proposed, but for the questions
 * @param mapping and options: as they can be sent back with the upload
 * @param read records looked at; {@code accepted + rejected} where the file fits, neither is counted where it does not
 * @param rows the first ones as they would be stored; none where the file does not fit
 * @param rejects the first ones, with reasons
 * @param rejectsByRule how many each rule rejects
 * @param questions what has to be answered before it loads
 * @param whole whether all of the file was looked at
 */
public record FilePreview(
        FileFacts facts,
        @Nullable String schema,
        boolean fits,
        HeaderMapping mapping,
        ReadOptions options,
        List<PreviewColumn> columns,
        long read,
        long accepted,
        long rejected,
        List<CleanRow> rows,
        List<RejectedRow> rejects,
        Map<String, Long> rejectsByRule,
        List<Failure> questions,
        List<String> notes,
        boolean whole) {

    /** How many rows are shown, of either kind. */
    public static final int SHOWN = 50;

    /** How many characters of a file are looked at. */
    public static final long USUAL_LIMIT = 64L << 20;

    /**
     * Looks at a file. Refuses with {@code VALIDATION}, in words for the uploader, what is not a table at all.
     *
     * @param mostCharacters of cells; what comes after them is not looked at
     */
    public static Outcome<FilePreview> of(
            TabularFiles files, FileSource source, FileRequest request, long mostCharacters) {
        try {
            return new Previewing(files, source, request, mostCharacters).preview();
        } catch (AetherException e) {
            if (e.code().kind() == FailureKind.USER && e.code() != FailureCode.CANCELLED) {
                return Outcome.refused(e.failure());
            }
            throw e;
        }
    }
}
