/**
 * Tables that people keep in spreadsheets. {@link kr.madang.spreadsheet.Spreadsheets} reads and writes them, whatever
 * stands in them; {@link kr.madang.spreadsheet.Cells} reads one line and gathers all that is wrong with it; {@link
 * kr.madang.spreadsheet.Outlook} says what importing a list would do.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web"})
package kr.madang.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
