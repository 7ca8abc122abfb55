package kr.madang.planner.json;

import java.util.Optional;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.Guarantee;
import kr.madang.planner.Plan;

/** What a plan's file says: the plan, what it guarantees everybody, and the proof of its bound if it is there. */
public record PlanFile(Plan plan, Guarantee guarantee, Optional<BoundCertificate> certificate) {}
