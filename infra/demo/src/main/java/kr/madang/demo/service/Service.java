package kr.madang.demo.service;

import java.io.IOException;

/** One part of the running platform, started and stopped as a whole. */
public interface Service {

    /** What a person calls it. */
    String name();

    /** Returns when the part is ready for use; on failure or interruption {@link #stop} still cleans up. */
    void start() throws IOException, InterruptedException;

    /** Ends the part and everything it started; does nothing when it does not run. */
    void stop() throws IOException;
}
