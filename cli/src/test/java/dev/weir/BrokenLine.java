package dev.weir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a database server that a test can cut, or let fall silent, after so many bytes of the server's answers. */
public final class BrokenLine implements AutoCloseable {

    private enum End {
        CUT,
        SILENCE
    }

    private final ServerSocket ear;
    private final int server;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile long limit = Long.MAX_VALUE;
    private volatile End end = End.CUT;

    private BrokenLine(int server) {
        try {
            this.ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.server = server;
        begin(this::listen);
    }

    /** A line to the server at that local port; sound, to begin with. */
    public static BrokenLine to(int server) {
        return new BrokenLine(server);
    }

    /** A line to nobody: it accepts connections and says nothing. */
    public static BrokenLine silent() {
        BrokenLine line = new BrokenLine(0);
        line.silentAfter(0);
        return line;
    }

    public int port() {
        return ear.getLocalPort();
    }

    public void cutAfter(long bytes) {
        end = End.CUT;
        limit = bytes;
    }

    public void silentAfter(long bytes) {
        end = End.SILENCE;
        limit = bytes;
    }

    public void mend() {
        limit = Long.MAX_VALUE;
    }

    /** Hangs up on the next so many callers. */
    public void refuse(int callers) {
        refusals.set(callers);
    }

    private void listen() {
        while (!ear.isClosed()) {
            try {
                Socket client = ear.accept();
                sockets.add(client);
                if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    client.close();
                } else if (server != 0) {
                    Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                    sockets.add(behind);
                    begin(() -> pass(client, behind, false));
                    begin(() -> pass(behind, client, true));
                }
            } catch (IOException closed) {
                // the test hung up
            }
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[8_192];
        long passed = 0;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read = in.read(buffer);
            while (read >= 0) {
                passed += read;
                if (answers && passed > limit) {
                    end(in, buffer);
                    return;
                }
                out.write(buffer, 0, read);
                read = in.read(buffer);
            }
        } catch (IOException closed) {
            // one of the two hung up, and so does the other
        }
    }

    /** A line that falls silent swallows what comes until the server hangs up. */
    private void end(InputStream in, byte[] buffer) throws IOException {
        int read = 0;
        while (end == End.SILENCE && read >= 0) {
            read = in.read(buffer);
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        ear.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
