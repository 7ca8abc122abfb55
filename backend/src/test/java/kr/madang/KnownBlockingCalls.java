package kr.madang;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** What may block on the event loop, each with its reason. */
public class KnownBlockingCalls implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        // the contract is put together once, on the first request for it
        builder.allowBlockingCallsInside("org.springdoc.api.AbstractOpenApiResource", "getOpenApi");
        // reads /dev/urandom, which never waits
        builder.allowBlockingCallsInside("sun.security.provider.NativePRNG", "engineNextBytes");
        // a timer is called off under the lock of its queue, held for the time of a few comparisons
        builder.allowBlockingCallsInside("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "remove");
        // threads that want a buffer at the same moment share the allocator out among themselves
        builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate");
        builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator$AdaptiveByteBuf", "deallocate");
        // what reads a type from JSON is put together once; whoever needs another one meanwhile waits for it
        builder.allowBlockingCallsInside(
                "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer");
        // ids made at the same moment wait for each other, each for the time of a few additions
        builder.allowBlockingCallsInside("com.github.f4b6a3.uuid.UuidCreator", "getTimeOrderedEpoch");
    }
}
