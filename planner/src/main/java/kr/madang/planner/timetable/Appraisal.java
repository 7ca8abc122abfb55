package kr.madang.planner.timetable;

import kr.madang.planner.BoundCertificate;
import kr.madang.planner.index.IndexedProblem;

/** What requests are taken to be worth and places to cost, in thousandths of value. */
public interface Appraisal {

    /** What the request is worth above what it takes from others; negative where it is worth less. */
    long surplus(int request);

    /** What its seats, its table and its help cost in the slot. */
    long price(int request, int slot);

    /** Each request is worth its value, and no place costs anything. */
    static Appraisal byValue(IndexedProblem problem) {
        return new Appraisal() {

            @Override
            public long surplus(int request) {
                return BoundCertificate.SCALE * problem.value(request);
            }

            @Override
            public long price(int request, int slot) {
                return 0;
            }
        };
    }
}
