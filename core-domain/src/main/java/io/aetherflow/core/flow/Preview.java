package io.aetherflow.core.flow;

import io.aetherflow.core.cleaning.FilePreview;
import io.aetherflow.core.dataset.RememberedMapping;
import io.aetherflow.core.identity.Department;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a department would make of a file.
 *
 * @param fits each department's best schema for it, best first
 * @param warning where another department fits better, or most rows would be rejected; empty where all is well
 * @param similar a confirmed mapping of a similar header, offered; null where there is none, or the same header's own
 *     mapping was applied
 */
public record Preview(
        Department department,
        FilePreview file,
        List<DepartmentFits.Fit> fits,
        List<String> warnings,
        @Nullable RememberedMapping similar) {

    public Preview {
        fits = List.copyOf(fits);
        warnings = List.copyOf(warnings);
    }
}
