package kr.madang.planner.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import kr.madang.planner.InvalidMatchingProblem;
import kr.madang.planner.b2b.file.InvalidB2bFile;
import kr.madang.planner.json.UnreadableInput;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what is wrong with the input, one line for each thing, and never shows a stack trace for it. */
final class Refusals implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        PrintWriter err = command.getErr();
        if (failure instanceof UnreadableInput unreadable) {
            unreadable.faults().forEach(fault -> err.println("error: " + fault));
        } else if (failure instanceof InvalidMatchingProblem invalid) {
            invalid.defects().forEach(defect -> err.println("error: " + defect));
        } else if (failure instanceof InvalidB2bFile invalid) {
            invalid.defects().forEach(defect -> err.println("error: " + defect));
        } else if (failure instanceof UncheckedIOException file) {
            IOException cause = requireNonNull(file.getCause());
            err.println(
                    "error: " + (cause instanceof NoSuchFileException ? "no such file: " : "") + cause.getMessage());
        } else if (failure instanceof IllegalArgumentException nonsense) {
            err.println("error: " + nonsense.getMessage());
        } else if (failure instanceof CompletionException beside && beside.getCause() instanceof Exception cause) {
            return handleExecutionException(cause, command, parsed);
        } else {
            throw failure;
        }
        err.flush();
        return PlannerCli.UNREADABLE;
    }
}
