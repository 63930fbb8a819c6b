import { HomePage } from "../../features/home/index.tsx";

export default function Page() {
  return <HomePage />;
}
