package io.aetherflow.postgres;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.aetherflow.core.dataset.HeaderMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A header mapping as a list of pairs: jsonb sorts the keys of an object, and the order of the file has to stay. */
@JsonSerialize(converter = HeaderPairs.ToPairs.class)
@JsonDeserialize(converter = HeaderPairs.FromPairs.class)
interface HeaderPairs {

    record Pair(String header, @Nullable String column) {}

    final class ToPairs extends StdConverter<HeaderMapping, List<Pair>> {

        @Override
        public List<Pair> convert(HeaderMapping mapping) {
            List<Pair> pairs = new ArrayList<>();
            mapping.columns().forEach((header, column) -> pairs.add(new Pair(header, column.orElse(null))));
            return pairs;
        }
    }

    final class FromPairs extends StdConverter<List<Pair>, HeaderMapping> {

        @Override
        public HeaderMapping convert(List<Pair> pairs) {
            Map<String, Optional<String>> columns = new LinkedHashMap<>();
            pairs.forEach(pair -> columns.put(pair.header(), Optional.ofNullable(pair.column())));
            return new HeaderMapping(columns);
        }
    }
}
