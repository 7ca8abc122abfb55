package kr.madang.spreadsheet;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a line.
 *
 * @param column its head as it stands in the file, or null where it is the line as a whole
 * @param value what stands there, or null
 * @param nearest what was perhaps meant, or null
 */
public record Wrong(
        Reason reason,
        @Nullable String column,
        @Nullable String value,
        @Nullable String nearest) {}
