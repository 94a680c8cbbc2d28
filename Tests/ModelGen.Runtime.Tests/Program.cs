using ModelGen.Tests;

// Tests of crash safety and of Ctrl+C start this assembly as a process of its own and kill or interrupt it.
switch (args)
{
    case ["save", string path]:
        AtomicFileTests.SaveForever(path);
        break;
    case ["train"]:
        return InterruptTests.Train(stuck: false);
    case ["train-stuck"]:
        return InterruptTests.Train(stuck: true);
}

return 1;
