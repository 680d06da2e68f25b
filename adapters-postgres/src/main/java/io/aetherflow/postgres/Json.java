package io.aetherflow.postgres;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.aetherflow.core.dataset.HeaderMapping;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the model's records stand in JSON columns: components by their names, decimals as exact strings, whole numbers as
 * {@code Long}. The names of those components are a stored format.
 */
public final class Json {

    private static final ObjectMapper MAPPER = mapper();

    /** Characters of JSON whose values are remembered. */
    private static final long REMEMBERED = 8 << 20;

    private static final Cache<Text, Object> KNOWN = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((Text text, Object value) -> text.json().length())
            .build();

    private record Text(Class<?> type, String json) {}

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A " + value.getClass().getSimpleName() + " can't be stored", e);
        }
    }

    public static @Nullable String writeOrNull(@Nullable Object value) {
        return value == null ? null : write(value);
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " can't be read", e);
        }
    }

    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored value can't be read", e);
        }
    }

    /** The same for a type that can't change and is read again and again: the same text may give the same value. */
    public static <T> T readKnown(String json, Class<T> type) {
        return type.cast(KNOWN.get(new Text(type, json), text -> read(text.json(), type)));
    }

    public static <T> @Nullable T readOrNull(@Nullable String json, Class<T> type) {
        return json == null ? null : read(json, type);
    }

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .addMixIn(HeaderMapping.class, HeaderPairs.class)
                .build();
        mapper.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        mapper.getFactory().setCharacterEscapes(new WithoutNul());
        return mapper;
    }

    /** Postgres can't hold the character 0, in jsonb not even as an escape. */
    private static final class WithoutNul extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final SerializableString REPLACEMENT = new SerializedString("\uFFFD");

        private final int[] escapes = standardAsciiEscapesForJSON();

        WithoutNul() {
            escapes[0] = ESCAPE_CUSTOM;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int ch) {
            return ch == 0 ? REPLACEMENT : null;
        }
    }
}
