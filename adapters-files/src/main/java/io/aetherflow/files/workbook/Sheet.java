package io.aetherflow.files.workbook;

/**
 * A sheet that holds cells (there are others, of charts alone).
 *
 * @param part where its rows are
 * @param hidden whether a person who opens the workbook does not see it
 */
record Sheet(String name, String part, boolean hidden) {}
