package kr.madang.matchmaking.planning;

import java.util.ServiceLoader;
import kr.madang.planner.MeetingPlanner;
import kr.madang.planner.PlanRepairer;
import kr.madang.planner.PlanReporter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the planner that is on the class path; the platform knows its public face only. */
@Configuration(proxyBeanMethods = false)
class PlannerSetup {

    @Bean
    MeetingPlanner meetingPlanner() {
        return found(MeetingPlanner.class);
    }

    @Bean
    PlanReporter planReporter() {
        return found(PlanReporter.class);
    }

    @Bean
    PlanRepairer planRepairer() {
        return found(PlanRepairer.class);
    }

    private static <T> T found(Class<T> face) {
        return ServiceLoader.load(face)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + face.getSimpleName() + " is on the class path"));
    }
}
