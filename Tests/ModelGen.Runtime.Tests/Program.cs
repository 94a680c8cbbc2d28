using ModelGen.Tests;

// The tests of crash safety start this assembly as a process of its own and kill it.
if (args is ["save", string path])
{
    AtomicFileTests.SaveForever(path);
}

return 1;
