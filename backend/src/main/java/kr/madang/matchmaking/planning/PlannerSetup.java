package kr.madang.matchmaking.planning;

import java.util.ServiceLoader;
import kr.madang.planner.MeetingPlanner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the planner that is on the class path; the platform knows its public face only. */
@Configuration(proxyBeanMethods = false)
class PlannerSetup {

    @Bean
    MeetingPlanner meetingPlanner() {
        return ServiceLoader.load(MeetingPlanner.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No meeting planner is on the class path"));
    }
}
