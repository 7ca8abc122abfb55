package kr.madang.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of a process that has ended.
 *
 * @param ending why it was ended from outside; empty where it ended by itself
 * @param status its exit status
 * @param cpu the processor time of it and the processes it started
 * @param peakMemory the most memory that one of them had, in MiB, as the system counts it; 0 where it does not tell
 */
record Measured(
        Optional<String> ending, int status, Duration elapsed, Duration cpu, long peakMemory, String out, String err) {

    /** The figure {@code name=…} in the last line it wrote. */
    OptionalLong figure(String name) {
        Matcher matcher = matcher(name, "(-?\\d+)");
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** The word {@code name=…} in the last line it wrote, or a question mark. */
    String word(String name) {
        Matcher matcher = matcher(name, "(\\S+)");
        return matcher.find() ? matcher.group(1) : "?";
    }

    private Matcher matcher(String name, String what) {
        return Pattern.compile("(?:^|\\s)" + name + "=" + what).matcher(lastLine());
    }

    private String lastLine() {
        String written = out.stripTrailing();
        return written.substring(written.lastIndexOf('\n') + 1);
    }
}
