package kr.madang.planner.cli;

import java.io.PrintWriter;
import java.util.Locale;
import kr.madang.planner.Progress;
import kr.madang.planner.RunListener;

/** Shows how a run goes: a line of JSON each time, or one line that changes on a terminal, or nothing. */
final class ProgressLines implements RunListener {

    private final Stopwatch watch;
    private final PrintWriter lines;
    private final boolean json;
    private final boolean terminal;

    ProgressLines(Stopwatch watch, PrintWriter lines, boolean json) {
        this.watch = watch;
        this.lines = lines;
        this.json = json;
        terminal = onTerminal();
    }

    @SuppressWarnings("SystemConsoleNull") // on newer Java the line is shown without a terminal too
    static boolean onTerminal() {
        return System.console() != null;
    }

    @Override
    public void progressed(Progress progress) {
        if (json) {
            lines.printf(
                    Locale.ROOT,
                    "{\"phase\":\"%s\",\"value\":%d,\"bound\":%d,\"gap\":%.6f,\"meetings\":%d,\"discomfort\":%d,"
                            + "\"seconds\":%.2f}%n",
                    progress.phase().name().toLowerCase(Locale.ROOT),
                    progress.value(),
                    progress.upperBound(),
                    progress.gap(),
                    progress.meetings(),
                    progress.comfort().cost(),
                    watch.seconds());
        } else if (terminal) {
            lines.printf(
                    Locale.ROOT,
                    "\r%-10s value=%d bound=%d gap=%.4f%% discomfort=%d seconds=%.1f ",
                    progress.phase().name().toLowerCase(Locale.ROOT),
                    progress.value(),
                    progress.upperBound(),
                    100 * progress.gap(),
                    progress.comfort().cost(),
                    watch.seconds());
            if (progress.phase() == Progress.Phase.FINISHED) {
                lines.println();
            }
        }
        lines.flush();
    }
}
