/** Reads Excel workbooks (.xlsx, .xlsm) as a stream of rows, in bounded memory, whatever they hold. */
@NullMarked
package io.aetherflow.files.workbook;

import org.jspecify.annotations.NullMarked;
