/**
 * The companies that show at the expo: their profiles, what they offer and seek, their booths.
 * {@link kr.madang.exhibitor.Exhibitors} lists, finds and edits them; {@link kr.madang.exhibitor.BoothAssignments} gives
 * them booths, and {@link kr.madang.exhibitor.BoothProposals} proposes which;
 * {@code list} imports and exports companies.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "expo", "planner", "shared", "spreadsheet", "web"})
package kr.madang.exhibitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
