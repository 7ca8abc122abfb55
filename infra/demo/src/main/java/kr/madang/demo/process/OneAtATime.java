package kr.madang.demo.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets one demo use a folder. The lock is the operating system's: it ends with the process, however that ends. */
public final class OneAtATime {

    /** Held to the end: a channel that nobody refers to is closed, and its lock is gone. */
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

    private OneAtATime() {}

    /** Refuses when another demo runs in the same folder. The lock is held until this process ends. */
    @SuppressWarnings("resource") // it stays open
    public static void enter(Path lock) throws IOException {
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new CannotStart(
                    "데모가 이미 실행 중이에요. 실행한 창에서 Ctrl-C로 멈춘 뒤 다시 시작해 주세요.",
                    "The demo already runs. Stop it with Ctrl-C in its own window, then start again.");
        }
        HELD.add(channel);
    }
}
