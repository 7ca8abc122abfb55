package kr.madang.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark measures other solvers; whoever uses the planner does not get them along. */
class ClassPathTests {

    private static final String OWN_ENGINE = "org.optaplanner.core.api.solver.SolverFactory";
    private static final List<String> OTHERS = List.of(
            "ai.timefold.solver.core.api.solver.SolverFactory",
            "com.google.ortools.sat.CpSolver",
            "com.google.ortools.Loader");

    @Test
    void holdsNoOtherSolver() {
        assertThat(isHere(OWN_ENGINE)).isTrue();

        assertThat(OTHERS).noneMatch(ClassPathTests::isHere);
    }

    private static boolean isHere(String type) {
        return ClassPathTests.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
    }
}
