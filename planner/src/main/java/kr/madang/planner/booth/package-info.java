/**
 * Proposes which exhibitor stands where: {@link kr.madang.planner.booth.BoothSearch} gives each a block of neighbouring
 * booths as it asked for, and says why it is there, or why there is none for it.
 */
@NullMarked
package kr.madang.planner.booth;

import org.jspecify.annotations.NullMarked;
