package io.aetherflow.core.cleaning;

import io.aetherflow.core.dataset.Vocabulary;
import io.aetherflow.core.table.TableSchema;
import java.util.Comparator;
import java.util.List;

/** The names and aliases of several schemas; a row is a header as far as one of them knows it. */
public final class SchemaVocabulary implements Vocabulary {

    private final List<Spellings> schemas;

    public SchemaVocabulary(List<TableSchema> schemas) {
        this.schemas = schemas.stream().map(Spellings::new).toList();
    }

    @Override
    public int known(List<String> cells) {
        return schemas.stream()
                .map(spellings -> (int) spellings.fits(cells).stream()
                        .mapToInt(Spelling::column)
                        .distinct()
                        .count())
                .max(Comparator.naturalOrder())
                .orElse(0);
    }
}
