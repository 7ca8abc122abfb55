package kr.madang.planner.search;

import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/**
 * All meetings together, the one thing that the search decides on. They live in the timetable; the variable is there for
 * the framework to see that something is decided.
 */
@PlanningEntity
public class Whole {

    private Integer version = 0;

    @PlanningVariable(valueRangeProviderRefs = Searched.VERSIONS)
    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer newVersion) {
        version = newVersion;
    }
}
