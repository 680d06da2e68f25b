package io.aetherflow.core.table;

import org.jspecify.annotations.Nullable;

/**
 * Why a row is rejected, one reason.
 *
 * @param column the schema column, or null where the whole record is at fault
 * @param value the cell as it stands in the file, at most 200 characters; null where there is none
 * @param rule short and stable: {@code required}, {@code type}, {@code range}, {@code pattern}, {@code choice},
 *     {@code fields}, or a row rule's name
 * @param message what is wrong
 * @param hint what to do about it
 */
public record CellIssue(@Nullable String column, @Nullable String value, String rule, String message, String hint) {}
