/**
 * One-to-one meetings of buyers and exhibitors: whom each would like to meet ({@link kr.madang.matchmaking.Wishes}),
 * the runs of the planner ({@link kr.madang.matchmaking.MatchingRuns}), the plan that is published
 * ({@link kr.madang.matchmaking.Publication}) and the meetings that follow ({@link kr.madang.matchmaking.Meetings}).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "exhibitor",
            "expo",
            "messaging",
            "paper",
            "planner",
            "registration",
            "shared",
            "spreadsheet",
            "web"
        })
package kr.madang.matchmaking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
