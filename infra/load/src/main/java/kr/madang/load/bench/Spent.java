package kr.madang.load.bench;

import java.io.IOException;
import java.time.Duration;
import kr.madang.load.platform.BackEndProcess;
import kr.madang.load.platform.Database;

/** Processor time of those who share the machine; {@code visitors} is the generator. */
record Spent(Duration backEnd, Duration database, Duration visitors) {

    static Spent soFar(BackEndProcess backEnd, Database database) throws IOException {
        return new Spent(
                backEnd.processorTime(),
                database.processorTime(),
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
    }

    /** What was spent since then, for each of so many. */
    Spent since(Spent before, long many) {
        long each = Math.max(1, many);
        return new Spent(
                backEnd.minus(before.backEnd).dividedBy(each),
                database.minus(before.database).dividedBy(each),
                visitors.minus(before.visitors).dividedBy(each));
    }

    /** For scripts. */
    String line() {
        return "back_end_us_each=%d database_us_each=%d visitors_us_each=%d"
                .formatted(backEnd.toNanos() / 1000, database.toNanos() / 1000, visitors.toNanos() / 1000);
    }
}
