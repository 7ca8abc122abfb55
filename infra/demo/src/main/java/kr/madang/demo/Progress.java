package kr.madang.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees while the demo starts and stops. */
record Progress(PrintStream out) {

    void ready(String service, Duration took) {
        out.printf(Locale.ROOT, "      ✓ %s  %.1f s%n", service, took.toMillis() / 1000.0);
    }

    void filling() {
        out.printf("      … 데모 전시회 확인 demo expo%n");
    }

    void stopping() {
        out.printf("%n멈추는 중… Stopping…%n");
    }

    void stopped(String service) {
        out.printf("      · %s%n", service);
    }

    void notStopped(String service, Exception reason) {
        out.printf("      ! %s: %s%n", service, reason);
    }

    void bye() {
        out.printf("모두 멈췄어요. 자료는 그대로 남아 있어요.%nEverything has stopped. The data stay.%n");
    }
}
