package kr.madang.load.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Signals to processes that the run itself has started, by their ids. */
final class Signals {

    /** Of Linux, on every processor. */
    private static final int TICKS_A_SECOND = 100;

    private Signals() {}

    static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        familyOf(process).map(one -> Long.toString(one.pid())).forEach(command::add);
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** What the process and all it has started have used of the processors, those that have ended included. */
    static Duration processorTimeOf(ProcessHandle process) {
        long ticks = familyOf(process).mapToLong(Signals::ticksOf).sum();
        return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
    }

    /** Its own and those of the children that it has seen end; none if it has ended itself. */
    private static long ticksOf(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // what follows the name, which may contain blanks: utime, stime, cutime and cstime of proc(5)
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static Stream<ProcessHandle> familyOf(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }
}
