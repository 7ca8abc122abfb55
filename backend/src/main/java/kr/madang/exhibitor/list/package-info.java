/** Lists of exhibitors as organizers keep them in spreadsheets, imported and exported. */
@NullMarked
package kr.madang.exhibitor.list;

import org.jspecify.annotations.NullMarked;
