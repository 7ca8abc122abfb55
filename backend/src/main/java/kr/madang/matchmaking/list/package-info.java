/** Lists of buyers and wishes as organizers keep them in spreadsheets, imported and exported. */
@NullMarked
package kr.madang.matchmaking.list;

import org.jspecify.annotations.NullMarked;
